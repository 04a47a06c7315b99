// Handles that are used again, multi handles, URLs put together, a class around the handle; safe methods and queries are free.
#include <curl/curl.h>

#include <cstdlib>
#include <memory>
#include <string>

class Client {
 public:
  explicit Client(std::string base) : base_(std::move(base)), curl_(curl_easy_init()) {}
  ~Client() { curl_easy_cleanup(curl_); }
  long send(const char* method, const std::string& path, const std::string& body) {
    curl_easy_reset(curl_);
    curl_easy_setopt(curl_, CURLOPT_URL, (base_ + path).c_str());
    curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, body.c_str());
    curl_easy_setopt(curl_, CURLOPT_CUSTOMREQUEST, method);
    curl_easy_perform(curl_);  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/*; ssot-api-command order-service command api:DELETE customer-service/customers/*
    long status = 0;
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
    return status;
  }

 private:
  std::string base_;
  CURL* curl_;
};

void wire(const std::string& id) {
  Client customers("http://customer-service:80");
  customers.send("PATCH", "/customers/" + id, "{}");
  customers.send("DELETE", "/customers/" + id, "");
  Client orders("http://order-service:8080");
  orders.send("PUT", "/orders/" + id, "{}");
}

void order_of_options(CURL* curl, FILE* upload) {
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PUT");
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_URL, "https://customer-service:443/customers/7");
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  curl_easy_reset(curl);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READDATA, upload);
  curl_easy_setopt(curl, CURLOPT_URL, "http://customer-service/customers/7");
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  CURL* copy = curl_easy_duphandle(curl);
  curl_easy_perform(copy);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
  curl_easy_perform(curl);
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:POST customer-service/customers/7
  curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  curl_easy_perform(curl);
}

void search(CURL* curl, const std::string& text) {
  std::unique_ptr<char, decltype(&curl_free)> escaped(curl_easy_escape(curl, text.c_str(), 0), curl_free);
  std::string url = std::string("http://customer-service/customers/search?q=") + escaped.get();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, "{}");
  curl_easy_perform(curl);
}

void escaped(CURL* curl, const char* id) {
  char* safe = curl_escape(id, 0);
  curl_easy_setopt(curl, CURLOPT_URL, (std::string("http://customer-service/customers/") + safe).c_str());
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/*
}

void multi(CURLM* multi) {
  CURL* one = curl_easy_init();
  curl_mime* form = curl_mime_init(one);
  curl_easy_setopt(one, CURLOPT_MIMEPOST, form);
  curl_easy_setopt(one, CURLOPT_URL, "http://customer-service/customers");
  curl_multi_add_handle(multi, one);  // expect: ssot-api-command order-service command api:POST customer-service/customers
  int running = 0;
  curl_multi_perform(multi, &running);
}

void parts(CURL* curl) {
  CURLU* url = curl_url();
  curl_url_set(url, CURLUPART_SCHEME, "http", 0);
  curl_url_set(url, CURLUPART_HOST, "customer-service", 0);
  curl_url_set(url, CURLUPART_PATH, "/customers/7", 0);
  curl_easy_setopt(curl, CURLOPT_CURLU, url);
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  CURLU* whole = curl_url();
  curl_url_set(whole, CURLUPART_URL, "http://customer-service/customers/8", 0);
  curl_easy_setopt(curl, CURLOPT_CURLU, whole);
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8
}

void configured(CURL* curl) {
  // The host is not known, the path is one service's alone: a warning that says so.
  std::string url = std::string(std::getenv("CUSTOMER_URL")) + "/customers/7";
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
  curl_easy_perform(curl);  // expect: ssot-api-command order-service command api:DELETE */customers/7
  // Nobody's path on an unknown host, and another company's API.
  curl_easy_setopt(curl, CURLOPT_URL, (std::string(std::getenv("HOOK_URL")) + "/hooks/7").c_str());
  curl_easy_perform(curl);
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.example.com/customers/7");
  curl_easy_perform(curl);
}
