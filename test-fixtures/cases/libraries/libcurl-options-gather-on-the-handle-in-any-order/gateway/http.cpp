#include <curl/curl.h>

void forward(CURL* curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "http://customer-service/customers/7");
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "DELETE");
  curl_easy_perform(curl);
}
