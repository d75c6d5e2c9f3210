#include "parley/terms/playbook.hpp"

namespace parley {

const Percent& EvidenceCredits::of(Evidence e) const {
  switch (e) {
    case Evidence::verified:
      return verified;
    case Evidence::documented:
      return documented;
    case Evidence::projected:
      return projected;
    case Evidence::bare:
      return bare;
  }
  return bare;
}

}  // namespace parley
