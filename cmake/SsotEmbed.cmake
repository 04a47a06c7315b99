# ssot_embed_models(out): a .cpp with every YAML file of rules/libraries, so that the binary needs no files beside it. Found, not listed.
function(ssot_embed_models out)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/rules/libraries/*.yaml)
  set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedModels.cmake)
  list(JOIN files "|" joined)
  add_custom_command(OUTPUT ${out} DEPENDS ${files} ${script} VERBATIM
    COMMAND ${CMAKE_COMMAND} "-DFILES=${joined}" -DOUT=${out} -P ${script}
    COMMENT "Embedding the library models")
endfunction()
