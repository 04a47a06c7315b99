// The descriptor as protoc 3.21 writes it, of which the case needs no more.
const char descriptor_table_protodef_customer_2eproto[] =
  "\n\016customer.proto\022\020shop.customer.v1\"\021\n\003Re"
  "q\022\n\n\002id\030\001 \001(\t\"\022\n\004Resp\022\n\n\002id\030\001 \001(\t2\306\001\n\017Cu"
  "stomerService\022<\n\006Lookup\022\025.shop.customer."
  "v1.Req\032\026.shop.customer.v1.Resp\"\003\220\002\001\022<\n\006R"
  "ename\022\025.shop.customer.v1.Req\032\026.shop.cust"
  "omer.v1.Resp\"\003\220\002\002\0227\n\006Create\022\025.shop.custo"
  "mer.v1.Req\032\026.shop.customer.v1.Respb\006prot"
  "o3"
  ;
