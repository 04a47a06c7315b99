#include <httplib.h>

void serve(httplib::Server& server) {
  server.Post("/customers", [](const httplib::Request&, httplib::Response&) {});
  server.Patch(R"(/customers/(\d+))", [](const httplib::Request&, httplib::Response&) {});
}
