// lint_checklists FOLDER: what `fazhi lint` does with the checklists of FOLDER (the built-in ones left out): reads and checks
// all of them. Prints how many tasks there are; 1 where anything is wrong.

#include <iostream>

#include "base/failure.h"
#include "bench_inputs.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "lint_checklists FOLDER\n";
    return 2;
  }
  try {
    std::size_t tasks = 0;
    for (const auto& checklist : fazhi::bench::read_checklists(argv[1]).checklists) tasks += checklist.tasks.size();
    std::cout << tasks << '\n';
    return 0;
  } catch (const fazhi::Failure& failure) {
    std::cerr << failure.what() << '\n';
    return 1;
  }
}
