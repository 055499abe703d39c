// The phrases of English, the second of three tables: where a loss, a gain, a payment or a formula ends.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Where a loss ends: at nothing.
    {"provided|but|and|with|save|subject|however? always? that|to? <the>? resulting|final|total? <score>|you|it? "
     "for|on|of? this|the|your? item|line|row|kpi|test? <not> <go>? <below>|beyond <zero> <marks>? $",
     ", minimum 0"},
    {"provided|but|and|with|save|subject|however? always? that|to? <the>? resulting|final|total? <score>|you|it? "
     "for|on|of? this|the|your? item|line|row|kpi|test? <not> <go> negative",
     ", minimum 0"},
    {"in_no_event|in_no_case shall|should|can|will the resulting|final|total? <score> be negative", ", minimum 0"},
    {"in_no_event|in_no_case shall|should|can|will the resulting|final|total? <score> be|fall|go less_than|below "
     "<zero>",
     ", minimum 0"},
    {"no <score> below <zero>", ", minimum 0"},
    {"no_lower_than|not_lower_than|no_less_than|not_less_than|never_less_than <zero> <marks>? $", ", minimum 0"},
    {"subject_to a|the? min|minimum|floor|lower_limit .? <score>? of|:|is? <zero> <marks>?", ", minimum 0"},
    {"down? to a|the? minimum|floor|min .? <score>? of|:|at? <zero> <marks>?", ", minimum 0"},
    {"the? floor|bottom|lower_limit|lowest|lowest_score|lowest_possible_score|minimum_score|min_score|minimum_marks|"
     "min_marks|min_._marks|score_min|score_floor|marks_min|lowest_possible_mark|lowest_mark is|at|of|:|=|.? <zero> "
     "<marks>? $",
     ", minimum 0"},
    {"<zero> floor|minimum|min|lowest|bottom|at_worst|at_the_lowest $", ", minimum 0"},
    {"<zero> is|being <the>? floor|minimum|lowest|lowest_score|bottom|lowest_possible_score", ", minimum 0"},
    {"<score> min|minimum .? <score>? :|=|is|of? <zero> <marks>? $", ", minimum 0"},
    {"^ min|minimum .? <score>? :|=|is|of? <zero> <marks>? $", ", minimum 0"},
    {"until|till|til <the>? <score>|it|you? are|is|reach|reaches|hit|hits|reduced_to|reaching? "
     "exhausted|used_up|<zero> $",
     ", minimum 0"},
    {"until|till|til nothing|no_points|no_marks is|are left", ", minimum 0"},
    {"until|till deduct|deducted|reduced|it_is_reduced to <zero> $", ", minimum 0"},
    {"~per|each|every|lose|loses|deduct|minus !brought|fall|falls|cut|come|comes|is|are|brings down_to zero|nil|0 $",
     ", minimum 0"},
    {"deductions|the_deduction|score|marks|it|and|but? stop|stops|stopping|bottoming_out|bottoms_out at <zero>",
     ", minimum 0"},
    {"once|when at|on <zero> , no further|more <marks> are|is taken|lost|deducted", ", minimum 0"},
    {"no|without negative|minus marking|marks|scores|score|points|total $", ", minimum 0"},
    {"never|no negative $", ", minimum 0"},
    {"negative marks|marking|scores not applicable|allowed|permitted|applied", ", minimum 0"},
    {"anything|scores|totals <below> 0 is|are|count|counts|counted treated|counted|taken|set? as|to|at 0",
     ", minimum 0"},

    {"until the? marks|points run|runs|ran out", ", minimum 0"},
    {",|; and? <below> #p the? score|item is|scores? <zero> $", "; below {1}: 0"},
    {",|; never|not|no more_than #d either_way|in_either_direction $",
     "; bonus capped at {1}; deduction capped at {1}"},
    {"the? credit|credits|total for one|any|a month cannot|may_not|shall_not|must_not exceed #c", ", capped at {1}"},
    {"lowest|worst|minimum|smallest possible? score|mark is|of|:|=? #n $", ", minimum {1}"},
    {"highest|best|greatest possible score|mark is|of|:|=? #n $", ", maximum {1}"},
    {",|; between - #n and + #n $", "; bonus capped at {2}; deduction capped at {1}"},
    {"<not>|no more_than - #n per|a quarter|year|month $", "; deduction capped at {1}"},
    {"in total|all|aggregate <not>|no to? exceed|more_than|exceeding #c", "; capped at {1}"},
    {",|; but|and|though? the? <score> <not> <go>? <below> #n $", "; minimum {1}"},

    // Where a loss ends: at so many points.
    {"!subject|limited|restricted|capped to|up_to a|the? maximum|max|total loss|deduction|penalty|cut of #n $",
     "; deduction capped at {1}"},
    {"<the>? <most>|total|overall|aggregate|combined|monthly? <loss> for|under|on? this? item? <are>|being? "
     "restricted|limited|capped to|at the? full? #n",
     "; deduction capped at {1}"},
    {"<the>? <loss> <most>|cap|limit|ceiling :|is|of|=|at? #n", "; deduction capped at {1}"},
    {"subject_to|to|up_to|with? the|a|an|their|its? <most> .? <loss> :|=|is|of|-|at? -? the? full? #n",
     "; deduction capped at {1}"},
    {"<the>? <loss> in_total|in_all|in_any_month? <not>|no to? be? exceed|exceeding|more_than|greater_than|above #n",
     "; deduction capped at {1}"},
    {"but? no|not|never|do_not|don't deduct|subtract|forfeit|lose|take_off? more_than #n to_be|are|is|can_be|shall_be|"
     "may_be? off|less|<lost>",
     "; deduction capped at {1}"},
    {"but? <not> deduct|subtract|forfeit|lose|take_off more_than #n", "; deduction capped at {1}"},
    {"but? <not>|no more_than #n can_be|shall_be|may_be|to_be|are <lost>", "; deduction capped at {1}"},
    {"the? most you|they|that? can lose|be_lost|be_deducted :|is? #n", "; deduction capped at {1}"},
    {"#n being|is the? most that? can be <lost>", "; deduction capped at {1}"},
    {"( #n <loss>|off max|maximum|tops|at_most|at_the_most )", "; deduction capped at {1}"},
    {", #n <loss>|off max|maximum|tops|at_most|at_the_most $", "; deduction capped at {1}"},
    {"max|maximum|at_most|at_the_most|up_to|upto|no_more_than|by_no_more_than|by_at_most a? of? #n <loss>|off|fewer $",
     "; deduction capped at {1}"},
    {"at_most|by_at_most|by_no_more_than by #n $", "; deduction capped at {1}"},
    {"until #n are|is|have_been gone|lost|used|deducted", "; deduction capped at {1}"},
    {"stop|stopping|stops at #n off|lost|less|fewer", "; deduction capped at {1}"},
    {"max|maximum|cap|limit|up_to|upto|at_most :? -|minus #n $", "; deduction capped at {1}"},
    {"- #n max|tops|maximum|at_most $", "; deduction capped at {1}"},

    // Where a gain ends.
    {"<the>? <gain> <most>|cap|limit|ceiling :|is|of|=|at? #n", "; bonus capped at {1}"},
    {"<the>? <most> .? <gain> :|=|is|of|-|at? #n $", "; bonus capped at {1}"},
    {"up_to? a|the? <most> <gain> of #n", "; bonus capped at {1}"},
    {"<the>? <gain> <not>|no to? exceed|exceeding|be_more_than|more_than #n", "; bonus capped at {1}"},
    {"at_most|no_more_than|up_to|not_more_than|max|maximum|limited_to|restricted_to #n extra|additional|on_top",
     "; bonus capped at {1}"},
    {"#n extra|additional at_most|max|maximum|at_the_most $", "; bonus capped at {1}"},
    {"no_more_than #n may|can be gained|earned|added", "; bonus capped at {1}"},

    // Where either ends.
    {"#c is|being the? most that? can be credited|paid|claimed|earned|gained", ", capped at {1}"},
    {"together|combined|altogether <not>|no more_than #c $", ", capped at {1}"},
    {"at_most|no_more_than #c together|altogether|combined|in_all $", ", capped at {1}"},
    {"and|with? <the>? monthly|overall|aggregate|combined|maximum? total? "
     "monthly_total|earnings|incentive|credits|credit|damages|payout|"
     "commission|payment|ld|lds|liability|<amount> under_this_clause? "
     "<are>|being "
     "limited|capped|restricted|subject to|at a_total_of? #",
     ", capped at {1}"},
    {"and|with? <the>? monthly|overall|aggregate|combined|maximum|total? "
     "monthly_total|total|incentive|credits|credit|credit|damages|payout|ld|"
     "commission|payment|bonus_payment limited|capped|restricted|not_to_exceed to|at? #",
     ", capped at {1}"},
    {"subject_to|limited_to|restricted_to a|an? overall|upper|absolute? max|maximum|ceiling|cap|limit|upper_limit .? "
     "of #",
     ", capped at {1}"},
    {"with|subject_to|to a|an|their overall|upper|total? limit|ceiling|cap of|: #c $", ", capped at {1}"},
    {",|;|( overall|upper|total? limit|ceiling|cap of|:|is|at|-|= #c )|$", ", capped at {1};"},
    {",|.|;|( upper|total? limit|ceiling|cap|gain capped_at? #c )|$$", ", capped at {1};"},
    {"with? a #n - point cap|maximum|limit|ceiling", ", capped at {1} points"},
    {"with? a #m cap|maximum|limit|ceiling", ", capped at {1}"},
    {"and? <the>? monthly|combined|overall? total|total_for_any_period|together|combined <not> to? "
     "exceed|exceeding|exceeds|go_beyond|be_more_than # in_total|in_all|in_aggregate|overall? $",
     ", capped at {1}"},
    {"<not> to? exceed|exceeding # in_total|in_all|in_aggregate|overall $", ", capped at {1}"},
    {"!bonus|deduction limited|restricted to # in_total|in_all|overall? $", ", capped at {1}"},
    {"max|maximum payout|payment|bonus|incentive|credit|credits|ld|lds|amount|total :|is|of|are|=? # $",
     ", capped at {1}"},
    {"^ # max|maximum|limit|at_most|at_the_most $", ", capped at {1}"},
    {"stop|stopping|stops at # $", ", capped at {1}"},
    {"until the? bonus|payout|total_bonus|credit|credits|total_credits reaches|reach|hits #c", ", capped at {1}"},
    {"until #m is|has_been|are|have_been reached", ", capped at {1}"},
    {"until #p is|has_been|are|have_been reached", ", capped at {1}"},
    {"but|and? <the>? total <not>|no more_than # in_total|in_all|in_aggregate|overall? $", ", capped at {1}"},
    {"but|and? <not>|no more_than # in_total|in_all|in_aggregate|overall $", ", capped at {1}"},
    {"but <not> more_than # $", ", capped at {1}"},

    {"but|and? never|not less_than|below #n out_of|of #d marks|points? $", "; {2} to begin with; minimum {1}"},
    {"~late|delay|overdue 0|zero|nothing|nil|no_points after|beyond|over_and_above #u late? $",
     "more than {1} late: 0"},
    {"on_or_before|no_later_than|not_later_than the due_date|deadline", "on time"},
    {"aggregate|overall|total|combined limit|cap|ceiling|maximum :|is|of? #c", ", capped at {1}"},
    {", limit|ceiling|cap #m per month|quarter|year $", ", capped at {1}"},
    {"together|combined|altogether <not>|no more_than #p of_the <amount>", ", capped at {1}"},
    {"^ together|combined|altogether <not>|no more_than #c", ", capped at {1}"},
    {"to|with|up_to a ceiling|cap|limit|maximum of #p $", ", capped at {1}"},
    {"^ * * out_of #d ,? converted|scaled|rescaled|translated to|into a_score_out_of|a_mark_out_of? #n",
     "score = {1} {2} / {3} * {4}"},
    {"^ score : * * /", "score = {1} {2} /"},
    {"^ bonus|payout|bonus_factor|payout_factor equals|is|equal_to attainment|achievement rounded",
     "bonus = attainment rounded"},
    {"^ proportional|proportionate|proportionally|linear|linearly to target|plan|goal|quota", "pro rata to target"},
    {"at_most|max|maximum|up_to + #n $", "; bonus capped at {1}"},
    {"achievement|attainment is? limited|capped to|at #p", "attainment above {1} counts as {1}"},
    {"and? counted|counts as <zero> under|below #p", "; below {1} no points"},
    {"^ points|score|marks = * ( out_of|of|max 4|5|6|10 ) x|*|times #d $", "points = {1} * {2}"},
    {"above|beyond|over #p of_plan|of_target|attainment|achievement? ,|:? no|nothing further|more|additional|extra "
     "increase|gain|points|marks|credit? $",
     "attainment above {1} counts as {1}"},
    {"score is the? * ( 1|0 to|- 5|10|100|4 )", "score = {1}"},
    {"^ * * ( 0|1 -|to 100|10|5 ) *|x #d", "score = {1} {2} * {3}"},
    // Where a formula ends.
    {"never|not|no more_than #p of_the points|marks|weight|score|full_score $", ", maximum {1}"},
    {"achievement|attainment|ratio is? counted|credited|considered|taken up_to|to #p only? $",
     "attainment above {1} counts as {1}"},
    {"^ * as|in a? share|percentage|proportion|fraction|% of * ,? multiplied_by|times|* #n", "({1} / {2}) * {3}"},
    {"^ earned|awarded|given|paid|scored|points_are|points? in_proportion|in_direct_proportion|proportionally|"
     "proportionate|pro_rata|pro_-_rata to plan|target|budget|goal|quota achievement|attainment|fulfilment|completion "
     ":|,|;|.",
     "pro rata to target,"},
    {"^ earned|awarded|given|paid|scored in_proportion|in_direct_proportion|proportionally|proportionate|pro_rata to "
     "the? "
     "plan|target|budget|goal|quota :|,|;|.",
     "pro rata to target,"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_limits() noexcept {
    return phrases;
}

}  // namespace kpi::detail
