// The engine of the page as a program: a call a line in, an answer a line out. The tests hold the
// page's engine against it.
#include <iostream>
#include <string>

#include "web/engine.hpp"

int main() {
  std::ios::sync_with_stdio(false);
  parley::web::Engine engine;
  for (std::string line; std::getline(std::cin, line);)
    std::cout << engine.call(line) << "\n" << std::flush;
}
