# ssot-lint as part of a CMake build: each translation unit is an edge of the build graph, so that Ninja and make analyse
# what has changed and nothing else, side by side with compiling.
#
#   include(SsotLint)                       # with CMAKE_EXPORT_COMPILE_COMMANDS on, before targets are declared
#   add_subdirectory(services)
#   ssot_lint(ssot MANIFEST ownership.yaml TARGETS customerd orderd [OPTIONS --format sarif -o ssot.sarif])
#
# makes a target `ssot` (not part of `all`) that fails with the tool's own exit status. Each C and C++ source of the targets
# gives <build>/ssot/<target>/<source>.facts by `ssot-lint extract --depfile`: a changed header makes those that read it anew.
# The manifest is read when linking; a change of what lies where (roots, `paths` of vendored folders) wants a clean build.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_program(SSOT_LINT ssot-lint)

function(ssot_lint name)
  cmake_parse_arguments(ARG "" "MANIFEST" "TARGETS;OPTIONS" ${ARGN})
  if(NOT ARG_MANIFEST OR NOT ARG_TARGETS)
    message(FATAL_ERROR "ssot_lint(${name}) wants MANIFEST file and TARGETS targets")
  endif()
  get_filename_component(manifest ${ARG_MANIFEST} ABSOLUTE)
  set(all)
  foreach(target ${ARG_TARGETS})
    get_target_property(sources ${target} SOURCES)
    get_target_property(folder ${target} SOURCE_DIR)
    foreach(source ${sources})
      if(NOT source MATCHES "\\.(c|cc|cpp|cxx|c\\+\\+|C)$")
        continue()
      endif()
      get_filename_component(source ${source} ABSOLUTE BASE_DIR ${folder})
      file(RELATIVE_PATH relative ${folder} ${source})
      string(REPLACE ".." "__" relative ${relative})
      set(facts ${CMAKE_BINARY_DIR}/ssot/${target}/${relative}.facts)
      get_filename_component(into ${facts} DIRECTORY)
      file(MAKE_DIRECTORY ${into})
      add_custom_command(
        OUTPUT ${facts}
        COMMAND ${SSOT_LINT} extract --quiet -p ${CMAKE_BINARY_DIR} --manifest ${manifest} --depfile ${facts}.d -o ${facts} ${source}
        DEPENDS ${source} ${SSOT_LINT}
        DEPFILE ${facts}.d
        COMMENT "ssot-lint: ${relative}"
        VERBATIM)
      list(APPEND all ${facts})
    endforeach()
  endforeach()
  # Through a file: command lines have limits.
  string(REPLACE ";" "\n" lines "${all}")
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/ssot/${name}.rsp CONTENT "${lines}\n")
  add_custom_target(${name}
    COMMAND ${SSOT_LINT} link --manifest ${manifest} ${ARG_OPTIONS} @${CMAKE_BINARY_DIR}/ssot/${name}.rsp
    DEPENDS ${all} ${manifest}
    VERBATIM)
endfunction()
