# The library fazhi_content: checklists, calendars and texts of papers, built into the binary (src/base/content.h).
# A new, changed or removed file there makes the next build embed again.

# In the order of their names there: calendars/, checklists/, import/, templates/.
set(content_files "")
foreach(folder data/calendars checklists data/import data/templates)
  set(patterns ${folder}/*.yaml ${folder}/*.json ${folder}/*.txt ${folder}/*.md)
  list(TRANSFORM patterns PREPEND ${CMAKE_SOURCE_DIR}/)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${patterns})
  list(SORT found)
  list(APPEND content_files ${found})
endforeach()

set(content_list ${CMAKE_BINARY_DIR}/content/files.txt)
set(content_source ${CMAKE_BINARY_DIR}/content/content.cpp)
list(JOIN content_files "\n" content_lines)
file(CONFIGURE OUTPUT ${content_list} CONTENT "${content_lines}\n" @ONLY)

add_custom_command(
  OUTPUT ${content_source}
  COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -DLIST=${content_list} -DOUTPUT=${content_source}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${content_files} ${content_list} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
  COMMENT "Embedding checklists, calendars and templates"
  VERBATIM)

add_library(fazhi_content STATIC ${content_source})
target_include_directories(fazhi_content PUBLIC ${CMAKE_SOURCE_DIR}/src)
target_link_libraries(fazhi_content PRIVATE fazhi_warnings)
