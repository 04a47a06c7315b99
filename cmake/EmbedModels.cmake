# Script: writes OUT, a .cpp that defines ssot::model::shippedModelFiles() over FILES (separated by |). Raw strings have a length limit in some
# compilers, so each text is a sequence of them, one a line.
string(REPLACE "|" ";" FILES "${FILES}")
set(code "// Generated from rules/libraries by cmake/EmbedModels.cmake.\n#include \"library_model/model_reader.h\"\n\nnamespace ssot::model {\n\nstatic const ShippedFile Files[] = {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} text HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" text "${text}")
  string(REPLACE "\\x0a" "\\n\"\n\"" text "${text}")
  string(APPEND code "{\"${name}\",\n\"${text}\"},\n")
endforeach()
string(APPEND code "};\n\nllvm::ArrayRef<ShippedFile> shippedModelFiles() { return Files; }\n\n} // namespace ssot::model\n")
file(WRITE ${OUT} "${code}")
