"""interrupt_pack.py FAZHI LEDGER SIGNAL: starts a pack, sends it the signal (INT, TERM, KILL) while it copies, and says what is left
in the folder."""

import signal
import subprocess
import sys
import time
from pathlib import Path

program, ledger, name = sys.argv[1:]
output = Path("interrupted.zip")
process = subprocess.Popen([program, "pack", "--ledger", ledger, "--as-of", "2026-09-30", "-o", str(output)],
                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
while process.poll() is None:
    if any(part.stat().st_size > 1_000_000 for part in Path(".").glob(".interrupted.zip.*.tmp")):
        process.send_signal(getattr(signal, "SIG" + name))
        break
    time.sleep(0.001)
said = process.communicate()[1].strip()
print("结束于", signal.Signals(-process.returncode).name if process.returncode < 0 else process.returncode)
if said:
    print(said)
left = sorted(path.name for path in Path(".").iterdir() if "interrupted" in path.name)
print("留下", len(left), "个文件" if left else "个文件：什么也没有")
print("其中有 interrupted.zip" if output.exists() else "没有 interrupted.zip")
