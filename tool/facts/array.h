// The two containers that facts are kept in. Facts of a large program hold millions of lists, nearly all of them empty
// or short, and millions of names: a list takes one pointer (its length lies before its elements), a name one number,
// and what is read from a file lies in one piece of memory a unit (Pool). Knows nothing of what it holds.
#ifndef SSOT_FACTS_ARRAY_H
#define SSOT_FACTS_ARRAY_H
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"
#include <cstdint>
#include <cstdlib>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <vector>

namespace ssot::facts {

/// Memory of many arrays, given back all at once.
/// Large slabs: each that a thread asks the system for costs a call.
using Pool = llvm::BumpPtrAllocatorImpl<llvm::MallocAllocator, 16 * 1024>;

/// Keeps the pool of arrays that stand behind it in one struct; no part of the value. A copy's arrays have their own
/// memory; what is overwritten is given back only when its arrays are gone.
struct Memory {
  Memory() = default;
  Memory(const Memory &) {}
  Memory(Memory &&) = default;
  Memory &operator=(const Memory &) { return *this; }
  Memory &operator=(Memory &&O) noexcept {
    std::swap(Of, O.Of);
    return *this;
  }
  bool operator==(const Memory &) const { return true; }
  std::unique_ptr<Pool> Of;
};

/// As std::vector, as far as facts need it.
template <class T> class Array {
public:
  using value_type = T;
  using iterator = T *;
  using const_iterator = const T *;

  Array() = default;
  Array(std::initializer_list<T> L) { append(L.begin(), L.end()); }
  Array(const std::vector<T> &V) { append(V.begin(), V.end()); }
  Array(const Array &O) { append(O.begin(), O.end()); }
  Array(Array &&O) noexcept : Items(std::exchange(O.Items, nullptr)) {}
  Array &operator=(Array O) noexcept {
    std::swap(Items, O.Items);
    return *this;
  }
  ~Array() { drop(); }

  /// So many elements, in memory of the pool, which must live as long. The array is empty before.
  void place(size_t Size, Pool &In) {
    if (!Size) return;
    Items = behind(In.Allocate(sizeof(Head) + Size * sizeof(T), alignof(Head)), Size, /*Room=*/0);
    for (size_t I = 0; I < Size; ++I) new (Items + I) T();
  }

  /// The elements of O, which are in a pool and never changed: both have them.
  void share(const Array &O) {
    drop();
    Items = O.Items;
  }

  size_t size() const { return Items ? head().Size : 0; }
  bool empty() const { return !Items; }
  T &operator[](size_t I) { return Items[I]; }
  const T &operator[](size_t I) const { return Items[I]; }
  iterator begin() { return Items; }
  iterator end() { return Items + size(); }
  const_iterator begin() const { return Items; }
  const_iterator end() const { return Items + size(); }
  T &front() { return Items[0]; }
  const T &front() const { return Items[0]; }
  T &back() { return Items[size() - 1]; }
  const T &back() const { return Items[size() - 1]; }

  void push_back(T X) {
    grow(size() + 1);
    new (Items + head().Size++) T(std::move(X));
  }
  template <class It> void append(It First, It Last) {
    for (; First != Last; ++First) push_back(*First);
  }
  void clear() { drop(); }
  void erase(iterator First, iterator Last) {
    if (First == Last) return;
    Array Rest;
    Rest.append(begin(), First);
    Rest.append(Last, end());
    *this = std::move(Rest);
  }
  bool operator==(const Array &O) const { return std::equal(begin(), end(), O.begin(), O.end()); }

private:
  struct Head {
    uint32_t Size, Room; ///< Room 0: the memory is a pool's
  };
  static_assert(alignof(T) <= alignof(uint64_t) && sizeof(Head) == 8);
  Head &head() const { return reinterpret_cast<Head *>(Items)[-1]; }
  static T *behind(void *Memory, size_t Size, size_t Room) {
    return reinterpret_cast<T *>(new (Memory) Head{uint32_t(Size), uint32_t(Room)} + 1);
  }
  void grow(size_t Wanted) {
    if (Items && head().Room >= Wanted) return;
    void *Memory = std::malloc(sizeof(Head) + Wanted * 2 * sizeof(T));
    if (!Memory) throw std::bad_alloc();
    size_t Size = size();
    T *Larger = behind(Memory, Size, Wanted * 2);
    for (size_t I = 0; I < Size; ++I) new (Larger + I) T(std::move(Items[I]));
    drop();
    Items = Larger;
  }
  void drop() {
    if (Items && head().Room) {
      std::destroy(begin(), end());
      std::free(&head());
    }
    Items = nullptr;
  }
  T *Items = nullptr;
};

/// Texts under numbers; what is given out lives until another is added.
class Texts {
public:
  Texts() = default;
  Texts(std::initializer_list<llvm::StringRef> L) {
    for (llvm::StringRef S : L) push_back(S);
  }
  size_t size() const { return Ends.size(); }
  bool empty() const { return Ends.empty(); }
  llvm::StringRef operator[](size_t I) const {
    size_t Begin = I ? Ends[I - 1] : 0;
    return {Bytes.data() + Begin, Ends[I] - Begin};
  }
  void push_back(llvm::StringRef S) {
    Bytes.insert(Bytes.end(), S.begin(), S.end());
    Ends.push_back(uint32_t(Bytes.size()));
  }
  void reserve(size_t Count, size_t Size) {
    Ends.reserve(Count);
    Bytes.reserve(Size);
  }
  void clear() {
    Bytes.clear();
    Ends.clear();
  }
  bool operator==(const Texts &) const = default;

private:
  std::vector<char> Bytes;
  std::vector<uint32_t> Ends;
};

} // namespace ssot::facts
#endif
