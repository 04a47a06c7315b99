#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>
namespace shop::meta {
// Names of enumerators as the compiler spells them.
template <auto V> constexpr std::string_view enumName() {
  constexpr std::string_view fn = __PRETTY_FUNCTION__;
  constexpr auto end = fn.rfind(']');
  constexpr auto begin = fn.rfind("::", end) + 2;
  return fn.substr(begin, end - begin);
}
template <class T> constexpr std::string_view typeName() {
  constexpr std::string_view fn = __PRETTY_FUNCTION__;
  constexpr auto begin = fn.find("T = ") + 4;
  constexpr auto last = fn.substr(begin, fn.rfind(']') - begin);
  constexpr auto colon = last.rfind(':');
  return colon == std::string_view::npos ? last : last.substr(colon + 1);
}
template <class E, std::size_t... I> constexpr auto namesOf(std::index_sequence<I...>) { return std::array{enumName<static_cast<E>(I)>()...}; }
template <class E, std::size_t N> constexpr std::string_view name(E e) {
  constexpr auto all = namesOf<E>(std::make_index_sequence<N>{});
  return all[static_cast<std::size_t>(e)];
}
template <char... Cs> struct Chars { static constexpr char value[] = {Cs..., '\0'}; };
constexpr std::size_t hash(std::string_view s) { std::size_t h = 5381; for (char c : s) h = h * 33 + static_cast<unsigned char>(c); return h; }
template <std::size_t N> constexpr auto upperOf(const char (&s)[N]) {
  std::array<char, N> out{};
  for (std::size_t i = 0; i < N; ++i) out[i] = s[i] >= 'a' && s[i] <= 'z' ? static_cast<char>(s[i] - 32) : s[i];
  return out;
}
template <std::size_t A, std::size_t B> constexpr auto concat(const char (&a)[A], const char (&b)[B]) {
  std::array<char, A + B - 1> out{};
  for (std::size_t i = 0; i < A - 1; ++i) out[i] = a[i];
  for (std::size_t i = 0; i < B; ++i) out[A - 1 + i] = b[i];
  return out;
}
}
