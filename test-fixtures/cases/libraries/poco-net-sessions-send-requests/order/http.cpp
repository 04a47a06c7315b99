#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/URI.h>

#include <string>

using Poco::Net::HTTPClientSession;
using Poco::Net::HTTPMessage;
using Poco::Net::HTTPRequest;

void direct(const std::string& id, const std::string& body) {
  HTTPClientSession session("customer-service");
  HTTPRequest request(HTTPRequest::HTTP_PUT, "/customers/" + id, HTTPMessage::HTTP_1_1);
  request.setContentLength(body.size());
  session.sendRequest(request) << body;  // expect: ssot-api-command order-service command api:PUT customer-service/customers/*
  Poco::Net::HTTPResponse response;
  session.receiveResponse(response);
  HTTPRequest get(HTTPRequest::HTTP_GET, "/customers/7");
  session.sendRequest(get);
  get.setMethod(HTTPRequest::HTTP_DELETE);
  get.setURI("/customers/8");
  session.sendRequest(get);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8
}

void by_uri() {
  Poco::URI uri("http://customer-service/customers/7?notify=1");
  HTTPClientSession session(uri.getHost(), uri.getPort());
  HTTPRequest request(HTTPRequest::HTTP_PATCH, uri.getPathAndQuery(), HTTPMessage::HTTP_1_1);
  session.sendRequest(request);  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/7
  Poco::URI relative(uri, "/notes");
  relative = Poco::URI("http://customer-service/customers/9");
  HTTPRequest by_text(HTTPRequest::HTTP_DELETE, Poco::URI(relative.toString()).getPath());
  session.sendRequest(by_text);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/9
  Poco::URI base("http://customer-service");
  base.setPath("/customers/8");
  HTTPRequest other(HTTPRequest::HTTP_DELETE, base.getPath());
  session.sendRequest(other);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8
}

void by_header(HTTPClientSession& any) {
  HTTPRequest request(HTTPRequest::HTTP_DELETE, "/customers/7");
  request.setHost("customer-service");
  any.sendRequest(request);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
}

void secure() {
  Poco::Net::HTTPSClientSession session("customer-service", 8443);
  HTTPRequest request(HTTPRequest::HTTP_POST, "/customers");
  session.sendRequest(request);  // expect: ssot-api-command order-service command api:POST customer-service:8443/customers
  HTTPClientSession orders;
  orders.setHost("order-service");
  HTTPRequest own(HTTPRequest::HTTP_POST, "/orders");
  orders.sendRequest(own);
}

// Host, port and path of a URI that the object was given, or that is put together.
class Notes {
 public:
  Notes() : uri_("http://customer-service/customers/7?full=1") {}
  void drop() {
    HTTPClientSession session(uri_.getHost(), uri_.getPort());
    HTTPRequest request(HTTPRequest::HTTP_DELETE, uri_.getPathAndQuery());
    session.sendRequest(request);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  }

 private:
  Poco::URI uri_;
};

void assembled() {
  Poco::URI uri;
  uri.setScheme("http");
  uri.setHost("customer-service");
  uri.setPort(8080);
  uri.setPath("/customers/5");
  HTTPClientSession session;
  session.setHost(uri.getHost());
  session.setPort(80);
  HTTPRequest request(HTTPRequest::HTTP_POST, uri.getPath());
  session.sendRequest(request);  // expect: ssot-api-command order-service command api:POST customer-service/customers/5
}
