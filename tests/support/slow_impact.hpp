// The Impact-Weighted Score of MODEL.md section 5, figure by figure, in plain doubles. No code of
// the model but the terms.
#pragma once

#include <vector>

#include "parley/terms/playbook.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::slow {

struct Score {
  double score = 0;
  double arr = 0;
  double amplifier = 1;
  double ownership = 0;  ///< by the curve
};

/// Of a list of features, with the playbook's credits or at face.
Score credited_score(const std::vector<Feature>& features, const Ratings& ratings,
                     const Playbook& playbook);
Score face_score(const std::vector<Feature>& features, const Ratings& ratings,
                 const Playbook& playbook);

}  // namespace parley::slow
