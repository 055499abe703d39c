// The phrases of English, the last of three tables: tiers, counts, grades, lateness, lines, rates and the rest.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Tiers.
    {"and|,|; anything|everything|anyone <above>|<below>& #u|#p& scores|earns|gets|receives|brings <none>",
     "; {1} {2}: 0"},
    {"#n when|if|where it|this|that is|falls? between #p|#d|#u& and #p|#u& ;|,|.|$", "{2} to {3}: {1};"},
    {"^ <zero> points|marks beyond|above|over #p|#u& $", "above {1}: 0 points"},
    {"^ a|the? credit|rebate of #p of_the|the? * is|will_be|shall_be due|payable|given|applied|granted if|when|where "
     "the? * is|are <above> #p $",
     "if the result is above {4}, a {1} deduction applies to the fee"},
    {"^ a|the? credit|rebate of #p of_the|the? * is|will_be|shall_be due|payable|given|applied|granted if|when|where "
     "the? * is|are|falls <below> #p $",
     "if the result is below {4}, a {1} deduction applies to the fee"},
    {"^^ no * bonus|award|incentive is|will_be paid if|when|where there has_been|have_been|is|was|were even? "
     "a|an|one|any * $$",
     "employees with 1 or more {2} are not eligible for the award"},
    {"^^ * * carried_out|held|done|completed|submitted|delivered|finished|filed by|before the? end_of? "
     "january|february|march|april|may|june|july|august|september|october|november|december|year|month|quarter :|, #n "
     ".|;|, if_not|otherwise|else :|,? <none> <marks>? $$",
     "done in time: {3}; otherwise 0"},
    {"2_nd or|and 3_rd", "2nd to 3rd"},
    {"^^ a|an|any * with|having|who_has|who_had more_than|over #d * in|during? the? quarter|month|year|period? "
     "is|are|will_be|shall_be not_eligible|ineligible|not_entitled|disqualified|excluded for|to|from the|a|any? * "
     "bonus|award|incentive|payout $$",
     "employees with more than {2} {3} are not eligible for the award"},
    {"any|a|one major|critical|serious|fatal& * and|,|=|: the? whole|entire item|score|kpi|section|line "
     "scores|is|becomes|counts <zero> $",
     "any {1} {2}: no points for this item"},
    {"the? monthly|quarterly|annual|yearly retainer is|are|shall_be|will_be cut|reduced by #p",
     "the fee is reduced by {1}"},
    {"~all|every ^ any|one|a|an * late|missed|missing|overdue :|=|,|- <none>|<zero> <marks>? $$", "otherwise 0"},
    {"~nil|0|nothing|none|no_bonus|no_payment|100_% ^ score|scores|points|rating|marks of? #d -|to #d "
     "pays|earns|gets|receives|attracts|=|: #p",
     "{1} to {2}: {3}"},
    {"^ tier|level|band|class|group|category 1|2|3|4|5|6|7|8 ( #d "
     "or_more|or_above|and_above|+|or_higher|and_more|or_over * points? ) "
     ":|-|=?",
     "{1} or more:"},
    {"^ tier|level|band|class|group|category 1|2|3|4|5|6|7|8 ( #d -|to #d * points? ) :|-|=?", "{1} to {2}:"},
    {"^ tier|level|band|class|group|category 1|2|3|4|5|6|7|8 ( less_than|under|below #d * points? ) "
     ":|-|=?",
     "less than {1}:"},
    {"~%|credit ^ priority|severity 1|2|3|4|5 * :", "priority {1}:"},
    {"~% ^ exceeds|meets|partly_meets|partially_meets|not_met|does_not_meet|fully_meets|far_exceeds|mostly_meets "
     "expectations|expectation|target|requirements? (",
     "rating ("},
    {"~% ) #d <marks>? /", "): {1};"},
    {"~% ) #d <marks>? $$", "): {1}"},
    {"#p of the? base|standard|normal|full rate|fee|payment|incentive|allowance", "{1} of the fee"},
    {"cost|price|spend|expense|expenditure per * is|are|does|up_to|at_most|below|above|over|under|≤|<|>|≥|:|not&",
     "unit cost {2}"},
    {"^ where|if|when the? * <not> exceed|exceeding|above|over|more_than|beyond #m the? "
     "provider|contractor|supplier|item|bidder|team? scores|gets|receives|earns #n $",
     "{1} up to {2}: {3}"},
    {"^ and|but <above>|<below>& #m|#p|#u|#d& ,|: <none> $", "{1} {2}: 0"},
    {"pay|payment factor|multiplier :|=|-|of? #d", ": {1}"},
    {"^ #c is|are|will_be|shall_be assessed|charged|levied|deducted|imposed|payable|withheld for|in any|each|every "
     "month|week|quarter|period|year in_which|when|where|that * <are>|falls|fall <below> #p $",
     "if the result is below {3}, {1}"},
    {"^ #c is|are|will_be|shall_be assessed|charged|levied|deducted|imposed|payable|withheld for|in any|each|every "
     "month|week|quarter|period|year in_which|when|where|that * "
     "exceeds|is_above|are_above|is_over|rises_above|is_more_than #p $",
     "if the result is above {3}, {1}"},
    {"^^ a|an|any * with|having|who_has|who_had any|an|a|one_or_more * in|during the? quarter|month|year|period? "
     "is|are|will_be|shall_be "
     "not_eligible|ineligible|not_entitled|disqualified|excluded for|to|from the|a|any? * bonus|award|incentive|payout "
     "$$",
     "employees with 1 or more {2} are not eligible for the award"},
    {"^ <none> for this|the criterion|item|section|indicator|kpi|line|part unless every|all|each|both? * * "
     "(|is|reaches|at|=|are #p )? $",
     "gate: result must be {3}, otherwise no points for this item"},
    {"~% no|nil reduction|rebate|abatement|service_credit|credit|discount|charge ;|,|.|$", "0%;"},
    {"~% <below>|at_most|above|over|beyond|> #u late ,|:|;? no_credit|nil|no_payment", "more than {1}: 0%"},
    {"^ passed|met|achieved|won? #d of|out_of 2|3|4|5|6|8|10|12 * :|=|- #n", "{1} {2}: {3}"},
    {"~otherwise|fewer|less ^ #d of|out_of 2|3|4|5|6|8|10|12 :|=|- #n", "{1}: {2}"},
    {"at_month_end|at_year_end|at_period_end|at_quarter_end&? - <zero> :", "{1}; 0:"},
    {"#d|#p|#u|more|above|higher|better|over|less|below|under& :|= half of? the_points|the_marks|points|marks? $",
     "{1}: 50% of the points"},
    {"#d|#p|#u|more|above|higher|better|over|less|below|under& :|= a? quarter of? the_points|the_marks|points|marks? $",
     "{1}: 25% of the points"},
    {"^ #n <below>|if_below|if_under|if_less_than #p $", "below {2}: {1}"},
    {"^ nothing|0|nil <below> #p $", "below {1}: no points"},
    {"^ score|scale|rating|rated|points of|from|on? 1|0 to|- 5|10|4 : #d =", "{1} ="},
    {"^ outstanding|exceeds|exceeded|meets|met|below|unsatisfactory|excellent|good|poor|fair|satisfactory|superior|"
     "acceptable|unacceptable|partially_meets|partly_meets|needs_improvement expectations|expectation|target? =|:|- #d "
     "<marks>? ( >|<|≥|≤&? =&? #p of_goal|of_target|of_plan? )",
     "{1} = {2}{3} {4}"},
    {"^ outstanding|exceeds|exceeded|meets|met|below|unsatisfactory|excellent|good|poor|fair|satisfactory|superior|"
     "acceptable|unacceptable|partially_meets|partly_meets|needs_improvement expectations|expectation|target? =|:|- #d "
     "<marks>? ( >|≥&? =&? #p to|- <|≤&? =&? #p of_goal|of_target|of_plan? )",
     "{1} = {2}{3} {4} to {5}{6} {7}"},
    {"^ tier|level|band|class|group|category 1|2|3|4|5|6|7|8 ( >|≥|<|≤&? =&? #d * points? ) :|-|=? #n|#p&",
     "{1}{2} {3}: {5}"},
    {"^ lower|less|fewer scores|earns|gets|receives <none> <marks>? $", "otherwise 0"},
    {"~overspend|overspent ^ within|on budget|plan :|-|=? #n <marks>? $", "up to 0%: {1}"},
    {"~days|day ~late ^ delivered|submitted|filed|completed|received|handed_in|returned|finished? "
     "early_or_on_time|on_time_or_early|by_the_due_date|on_or_before_the_due_date|by_the_deadline :|-|=|, full? #n",
     "0 days late: {1}"},
    {"increase|raise|bonus|rating&? 1|2|3|4|5|6& or 1|2|3|4|5|6& = no increase|raise|rise|bonus|change $",
     "{1} {2} or {3} = 0%"},
    {"= no increase|raise|rise|bonus $", "= 0%"},
    {"~multiplier|factor|pays|payout #p *|x #d ;|,|.|$", "{1}: {2};"},
    {"~multiplier|factor|pays|payout #p and up|above|over|more *|x #d ;|,|.|$", "{1} or more: {2};"},
    {"~multiplier|factor|pays|payout <below> #p *|x 0 ;|,|.|$", "below {1}: 0;"},
    {"#p pay ;|,|.|$", "{1};"},
    {"!above|over|than|from|at|least zero|0|nil or|and negative|below|less #n", "0 or less: {1}"},
    {"^ if|when|where the * <are>|falls|drops|is <below> #d|#p& the? invoice|fee|monthly_fee|payment|bill|charge "
     "<are> reduced|cut|abated by #p ,|; and? if below|under|it_falls_below|less_than #d|#p& by #p $",
     "below {2}: {3}; below {4}: {5}"},
    {"earns|pays|gives each|every|the|a team_member|employee|person|agent|member|staff_member #m", "earns {1}"},
    {"otherwise|else full weight|credit|points|score|marks $", "otherwise full marks"},
    {"^ filed|submitted|done|completed|delivered|sent late_or_not|not_or_late * :|-|=|, 0|no_points|nil <marks>? $",
     "otherwise 0"},
    {"^ #n for|if a|an? passed|successful|clean|positive& * ,|; <none> for|if a? "
     "failed|unsuccessful|negative|unclean one|audit|test|inspection? $",
     "{2} {3}: {1}; otherwise 0"},
    {":|-|=|,& score|scores 0|zero|nil $", "{1} no points"},
    {"~level_1 ^ level #d : #d or|to|-&", "{1} = {2} {3}"},
    {"^ none ( <", "rating (<"},
    {"over|above|exceeding estimate|budget|plan by more_than #p and up_to #p", "more than {1} and up to {2}"},
    {"^ no|zero|nil missed|late|failed? * =|: #n , 1 =|:", "0 = {2}, 1 ="},
    {"#d|#p& + #d points|pts|marks $", "{1} or more: {2} points"},
    {"^ an? overall|final|average|total|mean score|rating|mark|result of? #d or|and more|above|higher|better",
     "{1} or more"},
    {"^ if|when|where * * <are>|falls|drops <below> #d|#p& , the? monthly? invoice|fee|payment|bill|charge is "
     "reduced|cut|abated by #p $",
     "if the result is below {3}, a {4} deduction applies to the fee"},
    {"^ if|when|where * * <are>|rises <above> #d|#p& , the? monthly? invoice|fee|payment|bill|charge is "
     "reduced|cut|abated by #p $",
     "if the result is above {3}, a {4} deduction applies to the fee"},
    {"^^ * with fewer_than|less_than|under #d|#p& * in_the_year|in_the_plan_year|in_the_period|in_the_half_-_year? "
     "receive|get|earn|are_paid no|not_any award|bonus|payment|payout|incentive $$",
     "employees with less than {2} {3} are not eligible for the award"},
    {"^^ * with|having a|an|any|one_or_more * during|in the|a? quarter|year|month|period receives|receive|gets|get no "
     "* "
     "bonus|award|incentive for_that|for_the quarter|year|month|period? $$",
     "employees with 1 or more {2} are not eligible for the award"},
    {"^ years|months|days|weeks& without a|an|any? * :", "{1}:"},
    {"~% ^ negative|below_zero|decline :|=|-? 0 ,|;|$", "below 0%: 0;"},
    {"^ any * * : lose|loses|forfeit|forfeits all|all_the #n|points <marks>? $", "any {1} {2} no points"},
    {"^ a single|one late|missed|failed&? * voids|forfeits|cancels|wipes_out|nullifies "
     "the_points|all_points|points|all_the_points of|for? this|the? item?",
     "any {1} {2} no points"},
    {"^ any * sets|brings|reduces|takes|cuts the * score|points|marks to <zero>", "any {1} no points"},
    {"^ no|zero|nil * :|-|= full|all marks|score|points .|;|, any "
     "<event>|spill|spills|fall|falls|delay|delays|error|errors|theft|thefts|such& :|-|= <none> $",
     "any {2}: 0 points; otherwise full marks"},
    {"^ all_or_nothing : #n for #d or_more|and_more|or_above * $", "{2} or more: {1}; otherwise 0"},
    {"^ lower|less -|minus #p $", "otherwise -{1}"},
    {"~otherwise|none|fewer ^ all #d modules|courses|audits|targets|tasks|items|sessions|exams "
     "passed|done|met|completed? "
     ":|=? #n",
     "{1}: {2}"},
    {"~otherwise|none|fewer ^ #d modules|courses|audits|targets|tasks|items|sessions|exams :|=? #n <marks>? $",
     "{1}: {2}"},
    {"^ 1 st|first& late|missed&? * free|no_deduction|no_penalty $", "first {2} {3} 0 points"},
    {"^ 2 nd|second -|minus|costs? #n ,|; 3 rd|third and every|each|any later|further|subsequent one? -|minus|costs? "
     "#n",
     "second minus {1}, third and later minus {2} each"},
    {"^ a|an service? credit|rebate|discount|abatement of #p of&", "{1} {2}"},
    {"^^ * with more_than|over #d * in_the_year|in_the_quarter|in_the_period|during_the_year|in_a_year? "
     "do_not_qualify|are_not_eligible|are_ineligible|do_not_receive|receive_no|get_no for? the|a|any? * "
     "bonus|award|incentive|payout $$",
     "employees with more than {2} {3} are not eligible for the award"},
    {"~otherwise|fewer|less ^ #d out_of 2|3|4|5|6|8|10|12 * within|on|to|above|below? "
     "target|plan|budget|time|standard? :|=|- "
     "#n",
     "{1} or more {2}: {3}"},
    {"from? #p|#d& up_to|to|till but? not_including|excluding|exclusive_of #p|#d&", "{1} to less than {2}"},
    {">|≥& #d to|- <|≤& =&? #d", "{1}{2} and {3}{4}{5}"},
    {">& =&? #d to|- <& =&? #d", "{1}{2}{3} and {4}{5}{6}"},
    {"~ranked|rank|ranking|place|placed|position|below|lower ^ #d st|nd|rd|th =|:&", "{1} {2}"},
    {"~ranked|rank|ranking|place|placed|position|below|lower #d st|nd|rd|th to|- #d th =|:&", "{1} to {2} {3}"},
    {"~ranked|rank|ranking|place|placed|position|below|lower below|after #d th =|:&", "more than {1} {2}"},
    {"~ranked|rank|ranking|place|placed|position|below|lower #d th or lower|below|worse|later", "{1} or more"},
    {"^ * bonus #m at #p|target&", "{3} or more: {2}"},
    {"~or_more ^ #m at #p or_more|or_above|and_above|or_better", "{2} or more: {1}"},
    {"^ nothing|none below|under that|this $", "otherwise 0"},
    {"~bonus|payout|award : three_quarters|3_quarters of target_bonus|bonus|the_bonus|it", ": 75%"},
    {"~bonus|payout|award : three_quarters|3_quarters ;|,|.|$", ": 75%;"},
    {"~bonus|payout|award : all of_it|of_the_bonus|in_full", ": 100%"},
    {"~bonus|payout|award : half of target_bonus|bonus|the_bonus|it", ": 50%"},
    {"^ credit|rebate|discount|abatement of #p of&", "{1} {2}"},
    {"#p of the|that|this? weekly|daily|hosting|service|support|maintenance charge|fee|charges|fees", "{1} of the fee"},
    {"^ * delay_charge|delay_damages|late_charge :? #p of&", "{2} {3}"},
    {"^^ no * award|bonus|incentive|payout if|when|where the|any? * exceeds|is_above|is_over|is_more_than #m|#d|#p|#u& "
     "$",
     "employees with more than {3} are not eligible for the award"},
    {"~$ : not_eligible|ineligible $", ": nothing"},
    {"^ * who miss|have #d|zero|no& days|absences|accidents|complaints& receive|get|earn #m", "{2} {3}: {4}"},
    {"^ a|an|any critical|major|serious|fatal& one|case brings|takes|sets|reduces the? item|score|points to <zero>",
     "any {1} case no points"},
    {"^ not * or|/ * late =|:|-|, <none> <marks>? $", "otherwise 0"},
    {"but excluding #p", "but not including {1}"},
    {"^ minimum|at_least|min of? #p * required|needed ,|;|. below|under|otherwise that|this? ,? <none> <marks>? * "
     "are|is? awarded|given|paid|earned? $",
     "{2} below {1} no points"},
    {"^ minimum|at_least|min of? #p * or the_whole|this|the item|section|kpi counts_as|is|scores <zero>",
     "{2} below {1} no points for this item"},
    {"^ <none> from|at the? #d th|st|nd|rd on|onwards? $", "{1} or more: 0"},
    {"^ beyond|beyond_that|outside_that|worse|dearer|slower|anything_beyond :|-|=|,? <none> <marks>? $", "otherwise 0"},
    {"!and <none> otherwise|in_all_other_cases|in_any_other_case $", "otherwise 0"},
    {"~bonus|payout|allowance|incentive ^ #d = #p", "{1}: {2}"},
    {"before|by|on_or_before the? deadline|due_date :|=|gets|earns&", "on time {1}"},
    {"!≥|=|>|-|to|least|than|over|above #p +|or_more|or_higher|or_above|or_better|and_above|and_more but|and|,? "
     "not_under|not_below|<|less_than|under|below|lower_than #p",
     "{1} to less than {2}"},
    {"!≥|=|>|-|to|least|than|over|above #p but|and <|less_than|under|below|lower_than #p", "{1} to less than {2}"},
    {"below|under|less_than|lower_than|< #p but|and|to|till not_under|not_below|at_least|not_less_than|≥|down_to? #p",
     "{2} to less than {1}"},
    {"below|under|less_than|lower_than #p till|down_to #p", "{2} to less than {1}"},
    {"#p ( incl .? )", "{1} (inclusive)"},
    {"#p ( excl .? )", "{1} (exclusive)"},
    {"#p ( included|incl )", "{1} (inclusive)"},
    {"#p ( excluded|excl )", "{1} (exclusive)"},
    {"# & above|over|more|higher", "{1} or more"},
    {"# and|or upwards|upward|greater", "{1} or more"},
    {"^ min|minimum .? #p :|=|-|→", "{1} or more:"},
    {"^ max|maximum .? #u late? :|=|-|→", "up to {1}:"},
    {"^ from #p upwards|on|onwards", "{1} or more"},
    {"no_points|no_marks|nothing|zero|zero_points <are>|shall|will be? earned|awarded|given|paid|scored|granted|due "
     "if|where|when|once|for? * "
     "<are>|falls|fall|drops|does_not_exceed? <below> #p $",
     "; {1} below {2} no points"},
    {"<score>|item|and_to|which? <are>|drops_to|falls_to|set_to|becomes|cuts_off_to <none> "
     "if|where|when|once|as_soon_as? * "
     "<are>|falls|fall|drops? <below>|< #p $",
     "; {1} below {2} no points"},
    {"but|and none|nothing if|where|when|for|once? * <are>|falls? <below>|< #p $", "; {1} below {2} no points"},
    {"^ and|but|with? if|where|when|should|once|in_case_of|anything? * <are>|falls|fall|drops? <below>|< #p ,|:|;|-|=? "
     "item|it|the_score|he? "
     "forfeits|loses|not_eligible_for|is_not_eligible_for|are_not_eligible_for|forfeits_all "
     "all_points|all_the_points|the_whole_item|marks|points $",
     "; {1} below {2} no points"},
    {"^ and|but|with? if|where|when|should|once|in_case_of|anything * <are>|falls|fall|drops? <below>|< #p ,|:|;|-? "
     "no_points|no_marks|nothing "
     "<are>|shall|will be? awarded|given|paid|scored|earned $",
     "; {1} below {2} no points"},

    // What is given for so many.
    {"~0|none|nil|nothing ^ #n <marks>? ( #d * )", "{2} {3}: {1}"},
    {"~0|none|nil|nothing ^ #n <marks>? ( nil|none|zero|no * )", "0 {2}: {1}"},
    {"~0|none|nil|nothing ^ #n <marks>? ( >|more_than|over #d * )", "more than {2} {3}: {1}"},
    {"~0|none|nil|nothing ^ #n <marks>? ( ≥|at_least #d * )", "{2} or more {3}: {1}"},
    {"~0|none|nil|nothing ^ #n <marks>? ( #d +|or_more|and_more|or_above * )", "{2} or more {3}: {1}"},
    {"~0_if|0_for|none_for|0_with|0_at|nothing_for|nothing_if|none_if|none_with|0_when ^ #n <marks>? "
     "if|with|for|at|on|when there_is|there_are? #d * $",
     "{2} {3}: {1}"},
    {"~0_if|0_for|none_for|0_with|0_at|nothing_for|nothing_if|none_if|none_with|0_when ^ #n <marks>? "
     "if|with|for|at|on|when there_is|there_are|a|an? one|single|only_one * $",
     "1 {2}: {1}"},
    {"~0_if|0_for|none_for|0_with|0_at|nothing_for|nothing_if|none_if|none_with|0_when ^ <none> <marks>? "
     "if|with|for|at|on|when there_are? #d or_more|or_above|and_above|+|and_more|or_over|up|and_up * $",
     "{1} or more {2}: 0"},
    {"#d or_more|or_above|and_above|+|and_more|or_over& * - nil|none|nothing", "{1} {2} {3}: 0"},

    // Counts.
    {"~one|or_more ^ none|nil #d /", "0: {1};"},
    {"~none|zero|0 ^ one #d /", "1: {1};"},
    {"^ #d or #d :|-|=? #d $", "{1} to {2}: {3}"},
    {"^ none|nil|zero|no_case|no_cases :|-|=|→ #n", "0: {1}"},
    {"^ one|single|just_one|a_single_one :|-|=|→ #n", "1: {1}"},
    {"^ award|score|give|and|you_score|the_score_shall_be? #n for|at|with|if|when|where there_is|there_are? "
     "zero|nil|no|none * is|are? "
     "noted|recorded|found|reported|raised|made|seen? $",
     "0: {1}"},
    {"^ award|score|give|and|you_score? #n for|at|with|if|when|where there_is|only? one|a_single|only_one|just_one * "
     "is|are? "
     "noted|recorded|found|reported|raised|made|seen? $",
     "1: {1}"},
    {"^ award|score|give|and|you_score? #n for|at|with|if|when|where|from there_are|at_least? #n "
     "or_more|and_more|or_above|and_above|+|up|on|onwards * $",
     "{2} or more: {1}"},
    {"#n nos|no .? & above", "{1} or more"},
    {"#u onwards|onward|and_on", "{1} or more"},
    {"#d onwards|onward|and_on", "{1} or more"},

    {"~points ^ red|none|poor|unsatisfactory|fail|weak& 0 $", "{1} 0 points"},
    // Grades.
    {"^ * rated|graded|judged|assessed|found as? <grade>& by_the * :|=|-|,|scores|gets? full? #n", "{2}: {4}"},
    {"^ * rated|graded|judged|assessed|found|rated_as as? <grade>& :|=|-|,|scores|gets? full? #n", "{2}: {3}"},
    {"^ a|an|the|one|those? rating|grade|assessment|verdict|appraisal|mark of? <grade>& "
     "rating|performance|appraisal|quality|work|service|result|results|assessment|grade|standard|level|score? "
     ":|=|-|scores|earns|gets|receives|brings|is_worth|carries? full? #n",
     "{1}: {2}"},
    {"^ a|an|the|one|those? rating|grade|assessment|verdict|appraisal|mark of? <grade>& "
     "rating|performance|appraisal|quality|work|service|result|results|assessment|grade|standard|level|score? "
     ":|=|-|scores|earns|gets|receives|brings|is_worth|carries? <none>",
     "{1}: 0"},
    {"^ award|score|give|set? #n for|with|if|when|on|at a|an|the? rating|grade|assessment|verdict of? <grade>& "
     "rating|performance|appraisal|quality|work|service|result|results|assessment|grade|standard|level|score? "
     "and|or",
     "{2}: {1};"},
    {"^ award|score|give|set|and? #n for|with|if|when|on|at a|an|the? rating|grade|assessment|verdict of? <grade>& "
     "rating|performance|appraisal|quality|work|service|result|results|assessment|grade|standard|level|score? "
     "$",
     "{2}: {1}"},
    {"^ and? <none> for|with|if|when|on|at a|an|the? rating|grade|assessment|verdict of? <grade>& "
     "rating|performance|appraisal|quality|work|service|result|results|assessment|grade|standard|level|score? $",
     "{1}: 0"},
    {"<grade>& ( full? #n )", "{1}: {2}"},
    {"<grade>& ( <none> )", "{1}: 0"},
    {"^ #d ( <grade>& )", "{2}: {1}"},
    {"^ #d - <grade>& /|,|;|$", "{2}: {1};"},
    {"<grade>& rating|performance|appraisal|quality|work|service|result|results|assessment|grade|standard|level|score "
     ":|=|-? #n",
     "{1}: {2}"},
    {"^ in_case_of|for|if|where|when it_is|they_are? <grade>& , #n", "{1}: {2}"},

    // Done or not.
    {"^ deadline|due_date|date met|kept ( * )? :|=|-|, #n .|;|,|/ deadline|due_date|date missed|not_met :|=|-|, <none> "
     "<marks>? $",
     "done in time: {2}; otherwise 0"},
    {"? yes|y :|=|-|→? #n .|,|;|/|(? no|n :|=|-|→? <none> <marks>? $", ": {1}; otherwise 0"},
    {"yes|y :|=|-|→ #n .|,|;|/? no|n :|=|-|→ <none> <marks>? $", ": {1}; otherwise 0"},
    {",|;|. if_not|not_done|where_not|not_achieved "
     ":|=|,|-? <none> $",
     "; otherwise 0"},

    // None of them.
    {",|;|.|/|: if|in_case_of|with? none|no_case|no_accident|no_breach|none_is|none_occurs :|=|-|,? full|all "
     "marks|score|points $$",
     "; otherwise full marks"},
    {"^ no|zero|nil * <event>& :|=|-|→|, full|all marks|score|points .|;|,|/|: any such|of_these <event> "
     ":|=|-|→|scores|score|,? <none> $",
     "any {1} {2}: 0 points; otherwise full marks"},
    {"^ full #n if|for|with|when no|zero|nil * <event>& occurs|occur|happens|is_recorded|is_found? .|;|,|/ otherwise "
     ":|=? "
     "<none> $",
     "any {2} {3}: 0 points; otherwise {1}"},
    {"^ full|all marks|score|points if|for|with|when no|zero|nil * .|;|,|/ otherwise|any_such|if_not :|=? <none> $",
     "any {1}: 0 points; otherwise full marks"},
    {"voids|zeroes|voiding|nullifies|wipes_out|forfeits the_whole|this|the|entire item|kpi|section|line|score $",
     ": no points for this item"},
    {"brings|takes|reduces|sets|drops this|the item|score|kpi to <zero>", ": no points for this item"},
    {", the|this? item|kpi|indicator scores|is_scored|scored|counts_as|is_rated|gets <zero> "
     "regardless_of_other_results|regardless_of_anything_else|"
     "irrespective_of_other_results? $",
     ": no points for this item"},

    // Lateness.
    {"~days|day ~late|delay|overdue|delayed ^ "
     "on_time|punctual|submitted_on_time|timely|no_delay|not_late|on_schedule|in_time|by_the_due_date|not_overdue|"
     "without_delay|filed_on_time|delivery_on_time|delivered_on_time :|-|=|gets|earns|scores? full? #n",
     "0 days late: {1}"},
    {"~days|day ~late|delay|overdue|delayed ^ full? #n <marks>? for|if|when? "
     "on_time|punctual|on_-_time_delivery|in_time|submitted_on_time $",
     "0 days late: {1}"},
    {"delayed|overdue|late by? #n - #u :|,|-|=? #n", "{1} to {2} late: {3}"},
    {"delay of #n - #u :|,|-|=? #n", "{1} to {2} late: {3}"},
    {"delayed|overdue|late|delay by|beyond|of|above|over more_than|over|above|beyond? #u :|,|-|=? <none> <marks>? $",
     "more than {1} late: 0 points"},
    {"~days|day ~late|delay|overdue ^ > #u late? :|,|-|=? <none> <marks>? $", "more than {1} late: 0 points"},
    {"more_than|over|beyond|> #u late|delay|behind|overdue? :|,|-|=? all|all_of_the <marks> <are>? off|lost|deducted",
     "more than {1} late: no points"},

    {"^ where|when|if it_is|they_are|submitted|closed|delivered|filed|submission_is|finished|completed|paid|and? "
     "#d to|- #d days late|after_it|after_the_due_date|after_the_deadline|overdue|behind_schedule|behind ,|:|-|=? #n",
     "{1} to {2} days late: {3}"},
    {"^ where|when|if it_is|they_are|submitted|closed|delivered|filed|and? more_than|over|> #d days "
     "late|after_it|after_the_due_date|after_the_deadline|overdue|behind_schedule|behind ,|:|-|=? <none> <marks>?",
     "more than {1} days late: 0"},
    {"delay|delays|slippage|lateness of? #d to #u :|,|-|=|earns|scores? #n", "{1} to {2} late: {3}"},
    {"^ within #u after|of|from the? due_date|deadline|it :|-|=|,? #n", "up to {1} late: {2}"},
    {"^ #n <marks>? ( on_time|in_time|punctual )", "0 days late: {1}"},
    {"^ #n <marks>? ( #d to|- #d days late )", "{2} to {3} days late: {1}"},
    {"^ #n <marks>? ( more_than|over|> #d days late )", "more than {2} days late: {1}"},
    {"~days_after_it|days_late|days_overdue ^ #d to|- #d days after_it|behind ,|:|-|=? #n",
     "{1} to {2} days late: {3}"},
    {"~days_after_it|days_late|days_overdue ^ more_than|over|> #d days after_it|behind ,|:|-|=? <none> <marks>?",
     "more than {1} days late: 0"},
    {"~late|delay|overdue and|,|; any|anything longer|later|longer_delay|longer_delays|later_than_that <none> <marks>? "
     "$",
     "; later: 0"},

    // Lines between points.
    {",|;|.|( with|and|the? intermediate|other|in_between|in_-_between? "
     "results|values|payouts|payout|amounts|anything|achievement|performance|vesting? "
     "in_between|between|falling_between|between_levels|between_points|between_these_levels|between_those_points|"
     "between_these_points|"
     "between_thresholds|between_these? :|is|are? "
     "increasing|calculated|interpolated|prorated|pro_-_rated|worked_out|determined|follows|vesting|rising? "
     "by|on|in|with? a|the? straight_line|straight_-_line|linear|linearly "
     "interpolation|interpolated|basis|proportion|vesting|scale|applies? "
     "in_between|between_points|between_these_points|between_those_points|between|between_these? )|,|;|.|$",
     "; straight line in between;"},
    {"#p of_target_bonus|bonus|of_bonus from #p attainment? $", "{2} or more: {1} bonus"},
    {"#p attainment reached|met :|= #p", "{1} or more: {2}"},
    {"#p reached|met|hit or_exceeded|and_above? :|=|-|, #", "{1} or more: {2}"},

    // Growth.
    {"#p|percentage_point|each_%|every_%|per_%& "
     "growth|increase|improvement|rise|gain|of_growth|of_increase|in_growth|growth_rate in|of? * "
     "over|on|vs|against|from|"
     "compared_with|compared_to|versus last|the_previous|previous|prior|the_prior|the_preceding|preceding "
     "year|year's|month|quarter|ly",
     "{1} above 0%"},
    {"^ no|zero|nil|negative growth|increase or|and|/ a? "
     "decline|decrease|drop|fall|negative_growth|no_growth|reduction|lower :|=|-|→|,|scores|earns|counts? <none> "
     "<marks>? $",
     "0% or less: 0 points"},
    {"^ decline|decrease|negative_growth|no_growth|no_increase|degrowth|stagnation or|and|/ a? "
     "flat|no_growth|standstill|decline|stagnation|zero_growth|no_change|"
     "nil_growth :|=|-|→|,|scores|earns|counts? <none> <marks>? $",
     "0% or less: 0 points"},

    // Rates of bands.
    {"( marginal|only_the_excess ,? not_retroactive|bands? )", ""},
    {"(|,|.|; each_rate|rates|higher_rate|only on|apply_to|for|the its_own|the_respective|respective|the_excess "
     "band|part|portion|slab|only? )|$",
     ";"},
    {"and|,|;|. the? balance|remainder|rest|excess at|@|: #p", ", {1} on the excess"},
    {"#p commission|is_paid|payable? on|for|of the|that? part|portion|excess|remainder|balance|amount|sum|surplus of? "
     "the? "
     "sales|turnover|revenue|total|bookings|premium? which_is|that_is? above|over|exceeding|in_excess_of|beyond #m|#d&",
     "{1} on sales above {2}"},
    {"#p commission|is_paid|payable? on|for|of the|that? part|portion|amount of? the? "
     "sales|turnover|revenue|total|bookings|premium? "
     "up_to|to|not_exceeding|until #m|#d&",
     "{1} on sales up to {2}"},
    {"#p of|on * sales|revenue|turnover|bookings|premium|rent_roll collected? up_to|to|not_exceeding #m|#d& "
     ",|and|plus|;|+? #p of|on * "
     "sales|revenue|turnover|bookings|premium|rent_roll collected? above|over|exceeding|in_excess_of|beyond #m|#d&",
     "{1} on sales up to {3} and {4} on sales above {6}"},

    {", in_each_case? always|all|calculated|applied|paid? on the? whole|total|full|entire "
     "month's|period's|year's|quarter's? "
     "sales|turnover|revenue|amount|volume $",
     "; the rate reached applies to all sales of the period"},
    {"rising|increasing|growing|climbing in_a_straight_line|linearly|evenly|on_a_straight_-_line_basis|"
     "on_a_straight_line_basis|straight_-_line to #p at #p of_target|of_plan|of_goal|attainment|achievement?",
     "; {2}: {1}; straight line in between"},
    {"rising|increasing|growing|climbing in_a_straight_line|linearly|evenly|on_a_straight_-_line_basis|"
     "on_a_straight_line_basis|straight_-_line to #p at target|plan|goal|quota|budget",
     "; 100%: {1}; straight line in between"},
    {"~straight and|, to #p at #p of_target|of_plan|of_goal|attainment|achievement? , which_is the? "
     "maximum|cap|most|ceiling",
     "; {2} or more: {1}"},
    {"~straight and|, to #p at #p of_target|of_plan|of_goal|attainment|achievement? "
     "or_more|or_above|and_above|or_higher",
     "; {2} or more: {1}"},
    {"~straight and to #p at #p of_target|of_plan|of_goal|attainment|achievement? $", "; {2}: {1}"},
    {"between #p and #p points|score|payout|marks run|rise|rises|increase|increases|go|goes from #n to #n "
     "on_a_straight_line|in_a_straight_line|linearly|evenly|on_a_straight_-_line_basis",
     "{1}: {3}; {2}: {4}; straight line in between"},
    {"linear|linearly|straight_line|a_straight_line|straight_-_line between|from #p ( #n ) and|to #p ( #n )",
     "{1}: {2}; {3}: {4}; straight line in between"},
    {"linear|linearly|straight_line|a_straight_line|straight_-_line from #p payout? at #p "
     "of_target|of_plan|attainment? "
     "to #p payout? at target|plan|100_% and|to #p payout? at #p of_target|of_plan|attainment?",
     "{2}: {1}; 100%: {3}; {5}: {4}; straight line in between"},
    {"linear|linearly|straight_line|a_straight_line|straight_-_line between|from #p payout? at #p of_budget|of_target|"
     "of_plan|attainment? and|to #p payout? at #p of_budget|of_target|of_plan|attainment?",
     "{2}: {1}; {4}: {3}; straight line in between"},
    {",|;|- the percentage|rate|higher_rate reached? applies|is_applied to total|all|the_whole "
     "sales|turnover|revenue|amount",
     "; the rate reached applies to all sales of the period"},
    {"~straight ^ payout|bonus|award|vesting #p at #p of_target|of_plan|of_goal|attainment? $", "{2}: {1}"},
    {"~straight and|, to #p at #p of_target|of_plan|of_goal|attainment? ( maximum|max|cap )", "; {2} or more: {1}"},
    // Events: who they happen to, and each of them.
    {"the? customer|client|buyer|purchaser|tenant|authority|you shall|will? is|be|are? "
     "entitled_to|receives|receive|get|gets|given|granted|credited_with a|the? service? credit|rebate|refund|discount "
     "equal|amounting? to|of? #p",
     "a credit of {1}"},
    {", up_to #p of the|that|this? <amount>", ", capped at {1}"},
    {"-|, ,? demerit|penalty|minus points|marks per event|occurrence|incident , * total? $$",
     "; points accrue per event"},
    {"per|each|every|for_each|for_every minor|major|critical|serious|late|missed|failed|unexcused|non_-_critical|"
     "upheld|unannounced|repeated& one",
     "per {1}"},
    {"the? supplier|contractor|provider|vendor|bank shall|will? credits|credit the? customer|client|buyer? #m",
     ": {1}"},
    {"liquidated_damages|damages|penalty|penalties|a_charge|charges of #m shall_be|will_be|is|are "
     "assessed|charged|imposed|levied|payable for|per&",
     "{1} {2}"},
    {"attracts|attract|carries|carry|incurs|incur|results_in|leads_to minus #n", "takes {1}"},
    {"whenever you|a_driver|an_employee? *", "per {1}"},

    {"^ not|never|not_yet updated|done|submitted|completed|held|achieved|met|delivered|filed|obtained|signed|"
     "implemented|issued|closed|available|finished|sent|provided& :|-|=|,& no_points|no_marks|nothing $",
     "not {1} {2} 0"},
    {"deduct|subtract|minus|lose|take_off|remove|add|plus& #n for|per each|every&? * ,|;? and #n "
     "for|per each|every&? * $",
     "{1} {2} for each {4}; {1} {5} for each {7}"},
    {"deduct|subtract|minus|lose|take_off|remove|add|plus& #n for|per each|every? * , #n "
     "for|per each|every? * ,|;? and #n for|per each|every? * $",
     "{1} {2} for each {3}; {1} {4} for each {5}; {1} {6} for each {7}"},
    {"~interpolat|interpolation|straight|linear|linearly|straight_-_line|interpolated ^ #p of_target_bonus|of_bonus|"
     "of_target|payout|payment|bonus|vesting|of_the_bonus|of_award? at|for|when #p of|attainment? "
     "goal|target|plan|quota|budget? or|and more|higher|above|better|over",
     "{2} or more: {1}"},
    {"~interpolat|interpolation|straight|linear|linearly|straight_-_line ^ #p of_target_bonus|of_bonus|of_target|"
     "payout|payment|bonus|vesting|of_the_bonus|of_award? at|for|when #p of|attainment? goal|target|plan|quota|budget? "
     "$",
     "{2}: {1}"},
    {"~interpolat|interpolation|straight|linear|linearly|straight_-_line ^ #p of_target_bonus|of_bonus|of_target|"
     "payout|payment|bonus|vesting|of_the_bonus|of_award? at|for|when goal|target|plan|quota|budget $",
     "100%: {1}"},
    {"^ deviation|variance|departure from the? target|standard? * #d -|to #d", "deviation {2}-{3}"},
    {"^ #n if|when|where * are|is&? all|every|each&? * , 0 if any|not|one|some * has|have|is|are|not? * $",
     "{2} {3} {4} {5}: {1}; otherwise 0"},
    {"~bonus|payout|award|payment nearest whole percent|percentage_point|per_cent|%", "nearest 1%"},
    {"<the>? payout|award|bonus|incentive|payment drops|falls|decreases|goes_down|is_reduced|is_cut by #p of "
     "the? target target|award|bonus|payout?",
     "the award is reduced by {1} of the target award"},
    {"^ first late|missed&? * in? the? year|month|quarter|period? :|-|=|, "
     "reminder|warning|verbal_warning|caution|notice|"
     "advice only? $",
     "first {1} {2} 0 points"},
    {"^ the? second costs|cost|takes|loses|: #n points? ,? and|;? the? third|3_rd and|or every_one_after_it|"
     "every_later_one|each_after|each_subsequent|every_subsequent_one|all_later_ones|each_one_after_it|any_after_that "
     "plus|minus|a_further|costs|:? #n <marks>? each? $",
     "second minus {1}, third and later minus {2} each"},
    {"^ score|scores|points|everyone|employee starts|start|begins at|with|from #n <marks>? :|;|,|.",
     "{1} to begin with;"},
    // What is left.
    {"^ anything_less|anything_lower|any_lower :|→|gets|score|scores|and_score|is|=|earns? <none> <marks>? $",
     "lower: 0"},
    {"^ rest|else|anything_else|others|in_all_other_cases|all_other_cases|"
     "any_other_case|failing_this|failing_which|otherwise :|→|gets|score|scores|and_score|is|=|earns? <none> <marks>? "
     "$",
     "otherwise 0"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_bands() noexcept {
    return phrases;
}

}  // namespace kpi::detail
