#include "report/file_output.h"

#include "report/outgoing_file.h"

namespace fazhi::report {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  OutgoingFile file(path);
  file.append(bytes);
  file.commit();
}

}  // namespace fazhi::report
