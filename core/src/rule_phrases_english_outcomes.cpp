// The phrases of English that are read second: steps in few signs, what is done or not, what strikes and what is paid.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Steps in few signs.
    {"+ #n / pp|percentage_point|% over|above", "plus {1} for each percentage point above"},
    {"- #n / pp|percentage_point|% under|below", "minus {1} for each percentage point below"},
    {"( cap #n ) ,|;|.|$", ", at most {1};"},
    {"( floor|min 0 )", ", minimum 0"},
    {"#d of_a point|mark", "{1} points"},
    {"~target|target: lost|off|deducted for_each|per "
     "session|visit|hour|talk|drill|audit|meeting|inspection|call|report|lesson|day short|missing|fewer ;|.|,|$",
     "off for each 1 below target;"},
    {"^ up_to #d|#m& : #p ; over|above ={1} : #p on|of the? excess|rest|balance|remainder",
     "{2} of sales up to {1}; {3} of sales above {1}"},
    {"each|every #u of lateness|delay|waiting , even if not|only complete|completed|incomplete|started|begun , "
     "costs|loses|takes #w point|points|mark|marks",
     "minus {2=} for each {1} late or part thereof"},
    {"reducing|falling|dropping by #n <marks>? per|for_each percentage_point|pp down to #p , below_which|under_which "
     "nothing|zero|0 is scored|given|awarded",
     "minus {1} per percentage point below; below {2}: 0"},
    {"^ * , - #n per instance|time|occurrence|event ;|.|$", "minus {2} per {1};"},
    {"^ each|every * costs|loses|takes a point|mark ,|;", "minus 1 per {1},"},
    {"^ take the? * percentage|rate|ratio|share& and multiply by|it_by the? points|marks available|possible?",
     "score = {1} {2} * full marks"},
    {"^ the? whole|entire item|section|kpi|line is? forfeited|lost|void if|when|where a|an|any? * "
     "occurs|happens|is_recorded",
     "any {1}: no points for this item"},
    {"take|takes #n <marks>? each|apiece", "lose {1} each"},
    {"~removes|loses|lose|deducts|costs|off #d or_more , all|all_the points|marks $", "{1} or more: no points"},
    {"by_the|by #d th|st|nd|rd working|business? day is|:|=? full|full_score|full_marks|the_full_marks ;|, "
     "each|every|for_each|for_every working|business? day "
     "afterwards|after_that|later|after|thereafter costs|loses|takes|: #n",
     "{1} or less: full marks; minus {2} for each 1 above {1}"},
    {"by_the #d th|st|nd|rd of_the month is|:|=? full|full_score|full_marks ;|, each|every day "
     "afterwards|after_that|later|after costs|loses|takes|: #n",
     "{1} or less: full marks; minus {2} for each 1 above {1}"},
    {"#p of the? mark|marks|grade per|for_each day|hour|week& late", "minus {1} of the marks per {2} late"},
    {"^ 1 st place|prize :? #m ,|; 2 nd place|prize? :? #m ,|; 3 rd place|prize? :? #m",
     "rank 1: {1}; rank 2: {2}; rank 3: {3}"},
    {"^^ #n for attending|completing|making|meeting every|each * ; #n less for_each|per|for_every * missed",
     "{1} to begin with; minus {3} for each missed {4}"},
    {"^^ * valid|current|registered|certified|approved|signed|held& at|on|in|by? * =|: #n <marks>? ,|; not|no "
     "valid|current|registered|certified|approved|signed|held =|: 0|none|no_points",
     "{1} {2} at {3}: {4}; otherwise 0"},
    {"^^ budget not_exceeded|kept|observed|respected& :|=|-|, #n <marks>? ;|,|. "
     "exceeded|otherwise|if_not|not_kept|else :|=|-|,? none|0|nothing|nil|no_points",
     "cost limit {1}: {2}; otherwise 0"},
    {"^ * = #p of * sales|revenue|turnover|profit over|above the? monthly|quarterly|annual? plan|target|budget|quota , "
     "not_more_than|max|at_most #m",
     "{2} of sales above target, at most {4}"},
    {"^ survey|average|mean& result|score|rating|mark? ( out_of #d ) divided_by ={2} and multiplied_by|times #d",
     "score = {1} / {2} * {3}"},
    {"^ no bonus|award|incentive for_the quarter|year|month if|when the? * is rated|graded unsatisfactory|poor",
     "any unsatisfactory {1}: no bonus for the year"},
    {"^ must pass|have : #p of * , otherwise this|the item scores|gets 0|nil|zero",
     "gate: result must be {1}, otherwise no points for this item"},
    {"missed once in the month|quarter|year : #p service_credit|credit? ; missed? twice : #p ; missed? #d times "
     "or_more : #p",
     "missed: 1: {1} of the fee; 2: {2} of the fee; {3} or more: {4} of the fee"},
    {"#n <marks>? off per|for_each #p|percentage_point& under|below #p down to #p , then #n <marks>? off for "
     "every|each further|additional ={2}",
     "minus {1} for each {2} below {3}; minus {5} for each {2} below {4}"},
    {"full_marks for|at #u or_less|or_sooner|or_faster ;|,|. #w <marks>? is|are? lost|deducted|off for_each "
     "full|whole|complete? #u beyond|over|above that|it",
     "{1} or less: full marks; minus {2=} for each full {3} above {1}"},
    {"^ starts|start at #d and drops|falls #n <marks>? for_each|per", "{1} to begin with; minus {2} per"},
    {"^ #n at 100_% completion|attainment|of_target|of_plan? , proportionally|proportionately less below that|this|it?",
     "points = {1} * actual; at most {1}"},
    {"ratings|grades #d and #d = 0", "{1} = 0; {2} = 0"},
    {"^^ first late|missed|failed& * is excused|free|waived|forgiven ; every|each later|further|subsequent one|1? "
     "costs|loses #n",
     "first {1} {2} 0 points, second and later minus {3} each"},
    {"( added together )", "; points accrue per event"},
    {"^ response|arrival|reply|repair|delivery& within #u earns|gets|scores the_full_score|full_marks|full_score . "
     "each|every additional|further hour|minute|day& or_part_thereof : #n <marks>? less|off",
     "within {2}: full marks; minus {4} for each {3} or part thereof above {2}"},
    {"^ #n per|for_each day|hour|week& late|overdue , up_to a|the maximum of #n",
     "minus {1} per {2} late, deduction at most {3}"},
    {"^ nothing is accepted more_than #u late", "over {1}: 0"},
    {"^^ #n at #u|#d& ; plus #n for_each day|hour|minute& shorter|less|earlier|faster , #n <marks>? off|less for_each "
     "day|hour|minute longer|more|later|slower ; "
     "score stays|is|kept|remains between 0 and #d",
     "{2}: {1}; plus {3} for each {4} below {2}; minus {5} for each {4} above {2}; minimum 0, maximum {6}"},
    {"^^ the? first #w * are|is free|allowed|tolerated|excused|waived . from_the +{1} on|onward|onwards , #n <marks>? "
     "each",
     "{1=} allowed; each further one minus {3}"},
    {"^ a? #p penalty|deduction for_the first late|overdue? day|hour|week& and a? #p penalty|deduction? for every|each "
     "day|hour|week after_that|thereafter",
     "{1} of the fee for each 1 above 0; {3} of the fee for each 1 above 1"},
    {", rounded down ;|.|,|$", ", part steps not counted;"},
    {"^ #n lost|off|deducted for_each month|week|day in_which|where|when the? * is|was|were "
     "filed|submitted|delivered|sent late",
     "minus {1} for each late {2}"},
    {"^ more|above|higher - 0 $", "otherwise 0"},
    {"no bonus or assessment|penalty|deduction", "$0"},
    {"$ #d assessment|penalty ;|.|,|$", "-${1};"},
    {"$ #d bonus|incentive ;|.|,", "+${1};"},
    {"liquidated_damages of #m are|is|shall_be|will_be assessed|charged|payable|due for|in any|each|every "
     "month|week|quarter in_which|where|when * falls|is|drops below|under #p",
     "below {3}: {1}"},
    {"^^ * above|over #p in_a_year|in_the_year|a_year? reduces|lowers|cuts the * fee|charge by #p for_each "
     "full|whole|complete? #d|#p& percentage_points|percentage_point|points? above",
     "each full {5}% above {2}: {4} of the fee"},
    {": half the|of_the? award|bonus|payout|incentive ;|.|$", ": 50% of the award;"},
    {": the? whole|full|entire award|bonus|payout|incentive ;|.|$", ": 100% of the award;"},
    {"^^ * in the? month|quarter|year : none - #m * ; one|1 - #m * ; 2 or_more - nothing|0|nil|none",
     "{1}: 0: {2}; 1: {4}; 2 or more: $0"},
    {"#n for_each|per|for_every * , plus|and #n more|extra|further for_each|per one|1? "
     "implemented|accepted|adopted|closed|won& ;|.|,|$",
     "plus {1} per {2}; plus {3} per {4} one;"},
    {"^ minus|deduct|lose|take_off #n for_every|for_each|per * , doubled for|on|if a|it_is_a? repeat|repeated * $",
     "minus {1} per {2}; minus {1+} per repeat {3}"},
    {"^^ payout|award|bonus grows|rises|increases proportionately|linearly|evenly|steadily from #p of * at a? * of #m "
     "to #p of * at #m ; nothing|0 under|below ={4} ,|; never|not more_than #p",
     "{4}: {1}; {7}: {5}; straight line in between; below {4}: 0%; at most {8}"},
    {"in_proportion|proportionally|proportionately|pro_rata less below that ,|; 0|none|nothing if? under|below #p",
     "in proportion; below {1}: 0"},
    {"a? credit|rebate|deduction equal_to|of #p of_the * fees|fee|charge|charges for_each full|whole|complete? #u "
     "by_which the * requirement|target|guarantee has_been|is missed|not_met",
     "{1} of the fee for each full {3} above 0"},
    {"#p of the? * value|price per working|business|calendar? day of late delivery|completion|delivery from_the #o day "
     "onwards|onward|on",
     "{1} of the price for each 1 above {3-}"},
    // What the time is of, before a formula.
    {"^^ * in|within #d working|business? days|hours|minutes ,|: % *|x #d $$", "score = rate * {3}"},
    {"^^ * in|within #d working|business? days|hours|minutes ,|: #d *|x % * $$", "score = rate * {3}"},
    // Done or not, in other words.
    {"^^ deduct|lose all|all_the points|marks if not "
     "done|signed|submitted|filed|completed|held|tested|approved|available&",
     "not {1}: no points"},
    {"^^ all|all_the points|marks are? lost|deducted|forfeited if not "
     "done|signed|submitted|filed|completed|held|tested|approved|available&",
     "not {1}: no points"},
    {"^ raise|increase|bonus|award of? #p for rating #d , #p for rating #d , none|nothing|0 below",
     "rating {2} = {1}; rating {4} = {3}; otherwise 0%"},
    {"^ * circulated|submitted|delivered|filed|sent|completed|closed|answered|resolved|paid|returned|received "
     "later|afterwards|after_that :|-|=|earn|earns|get|gets|score|scores <none> <marks>? $",
     "otherwise 0"},
    {"award|give 0|nothing|none otherwise", "otherwise 0"},
    {"- #n <marks>? ;|, not "
     "done|held|completed|tested|signed|filed|submitted|passed|approved|updated|renewed|available|met - "
     "nil|none|0|nothing|zero",
     ": {1}; otherwise 0"},
    {"=|:& #n <marks>? ;|, no plan|certificate|record|policy|licence|permit|system|procedure|backup|cover|register =|: "
     "0|nil|none|nothing $$",
     "{1} {2}; otherwise 0"},
    {"^ does_not hold|have|meet|apply|exist it|one|any? :|=|- 0|nil|none|nothing <marks>? $", "otherwise 0"},
    {"^ #n when|if the? * is|was passed|met|kept|done|signed|completed|current|held|tested& , "
     "none|0|nothing|nil|no_points when|if it is|was failed|not|missed|not_passed|not_met|not_done|not_held $",
     "{2} {3}: {1}; otherwise 0"},
    {", <none> <marks>? if it is|was? slips|fails|failed|late|not|missed|overdue|lapses $$", "; otherwise 0"},
    {"^^ all * trained|certified|signed|present|checked|updated& :|= #n <marks>? ;|, one_or_more|any|anyone not? "
     "untrained|uncertified|unsigned|missing|absent|unchecked|trained|certified|signed :|=? <none> <marks>? $$",
     "everyone {1} {2}: {3}; otherwise 0"},
    {"^^ zero|no|0|nil points|marks? unless the? * is|has_been "
     "signed|approved|done|completed|held|tested|filed|submitted|renewed& , in_which_case #n",
     "{1} {2}: {3}; otherwise 0"},
    // What strikes, in other words.
    {"^^ one|1|a|an|any * : the? * section|block scores|is|gets 0|zero|nil", "any {1}: no points for this item"},
    {"^^ no points|marks for|on this? kpi|item|section|line|criterion|indicator if|when|where any|a|an * deadline? "
     "is|was missed|late|failed|overdue|found|lost&",
     "any {1} {2}: no points for this item"},
    {"^ any|a|an * cancels|voids|forfeits|wipes_out the? points|score|marks of|for this|the "
     "item|section|line|kpi|criterion|indicator",
     "any {1}: no points for this item"},
    {"^ gate|hurdle|precondition : no|zero * , otherwise|if_not this|the? section|item|kpi|line scores|is|gets "
     "0|nil|zero",
     "any {1}: no points for this item"},
    {"^ bonus|award|incentive is only paid|payable if|when|where the? * is|reaches at_least? #p",
     "below {2}: no bonus for the year"},
    {"#p for_the first * , #p for_each|for_every|each further|later|subsequent|additional|repeat *",
     "{1} of the fee for each 1 above 0; {3} of the fee for each 1 above 1"},
    {"^^ #d demerit|demerits for * , #d for * , #d for * $$", "+{1} per {2}; +{3} per {4}; +{5} per {6}"},
    {"#p of|on * up_to #d|#m& and|, #p of|on * above|beyond|over that|it? $",
     "{1} of sales up to {3}, {4} of sales above {3}"},
    {"^ scored? pro_rata|proportionally : 100_% of_plan|of_target = #d <marks>? ,|; 0|nothing|none below|under #p",
     "actual / target * {1}; less than {2} of target: 0"},
    {"^ each|every percent|1_%|% of completion|attainment|progress|achievement is_worth|earns|gives|counts_for #n",
     "plus {1} for each 1% above 0%"},
    {"^ score is proportional to target? achievement|attainment|completion , with a cap of #n and nothing|0 "
     "below|under #p",
     "actual / target * full marks; less than {2} of target: 0; maximum {1}"},
    {"^ score is proportional to target? achievement|attainment|completion", "actual / target * full marks"},
    {"^ * bonus|award|payout|commission? = #p of net? profit|sales|revenue|savings|turnover|gross_profit , "
     "maximum|max|capped_at|not_more_than|up_to #m",
     "{2} of sales, at most {3}"},
    {"^ start at #d . take_off|deduct|minus|subtract #n for_each|per|for_every * beyond|after|above the? #o .|$",
     "{1} to begin with; minus {2} for each 1 above {4=}."},
    {"^ + #n points? for_every|for_each|per #p of * saved against|below|under budget|target|plan , maximum|max + #n",
     "plus {1} for each {2} below target, max {4}"},
    {"^ every|each * over|above|beyond #d is_worth #n <marks>? , up_to #d extra points|marks",
     "plus {3} for each 1 above {2}; bonus at most {4}"},
    {"^ any shortfall against|below|from #p is penalised|penalized|charged at #n per|for_each #d "
     "percentage_points|percentage_point",
     "target {1}; minus {2} for each {3}% below target"},
    {"the? score does_not|never goes? below #d", "not below {1}"},
    {"^ for_every|for_each #p above|over budget|target|plan subtract|deduct|minus #n <marks>? ;|, an? "
     "overrun|overspend|excess of? more_than|above #p scores|earns|gets nothing|0|zero",
     "minus {2} for each {1} above target; more than {3} above target: 0"},
    {"#n <marks>? are|is forfeited|lost|deducted|taken for_each|per|for_every second|minute|hour|day& "
     "over|above|beyond the? #d - second|minute|hour|day * target|limit|standard",
     "minus {1} for each {2} above {3}"},
    {"^ #d * are|is tolerated|allowed|accepted ; from_the +{1} onwards|onward|on each|every one|1? costs|loses #n",
     "{1} allowed; each further one minus {3}"},
    {"^ score|scores #d at #p * , falling|dropping|reducing by #n <marks>? per|for_each percentage_point|#p& below "
     "that|this|it?",
     "{2}: {1}; minus {4} for each {5} below {2}"},
    {"^ up_to #u|#d& working|business? days? : full|full_points|full_marks . thereafter|after_that|then #n <marks>? "
     "are|is? lost|deducted|off per working|business? day or_part_thereof|or_part_of_a_working_day?",
     "{1} or less: full marks; minus {2} for each day or part thereof above {1}"},
    {"^ reduce the score by #n for_each|per|for_every #d * above|over #d * , but? not by more_than #n",
     "minus {1} for each {2} above {4}; deduction at most {6}"},
    {"^ * of #d earns|scores|gets #n <marks>? ; add or subtract|minus #n <marks>? for_each|per|for_every #d above or "
     "below",
     "{1}: {2} = {3}; plus {4} for each {5} above {2}; minus {4} for each {5} below {2}"},
    {"^ * open|late|overdue|longer longer_than|more_than|over|beyond? #u : - #n <marks>? per|for_each #u "
     "over|above|more , maximum|max loss|deduction #n",
     "target {2}; minus {3} for each {4} above target; deduction at most {5}"},
    {"^^ zero|no|0 * #d , one|1 #d , two|2 #d , three|3 or_more 0|none|nothing",
     "0 {1}: {2}; 1: {3}; 2: {4}; 3 or more: 0"},
    {"^^ employees|staff|drivers|team_members|crews with a|an|any * in the? quarter|half_-_year|year|month receive no "
     "* bonus|award ; all others receive #m",
     "{1}: no bonus; otherwise {3}"},
    {"^^ #n per|for_each * and #n per|for_each * are|is deducted|taken|subtracted from #d",
     "{5} to begin with; minus {1} per {2}; minus {3} per {4}"},
    {"; withdrawn|rejected|unfounded * do_not_count|are_not_counted", ""},
    {"^ * : verbal|oral #d demerit|demerits? , written #d demerit|demerits? , final #d demerit|demerits?",
     "+{2} per verbal {1}; +{3} per written {1}; +{4} per final {1}"},
    {"^ #n <marks>? lost|off|deducted for_each|per of_the_first #w * , #n <marks>? for_each|per one|1? "
     "after_that|thereafter|beyond_that",
     "minus {1} for each 1 above 0; minus {4} for each 1 above {2=}"},
    {"^ no commission until|below|up_to #d|#m& ; from there|then|that_point? #p of|on everything|all sales? above|over "
     "={1}",
     "{2} of sales above {1}"},
    {"^ * bonus #m if #p of_target|of_plan is reached|met , #m if #p or_more|or_above is reached|met? , no bonus "
     "otherwise",
     "{3} or more: {2}; {5} or more: {4}; otherwise $0"},
    {"^ 100_% of bonus|target_bonus at target . each|every percentage_point above adds|pays #d percentage_points? of "
     "bonus? , to a total|maximum of #p ; each|every percentage_point below takes|takes_off|costs|loses off? #d "
     "percentage_points?",
     "100% to begin with; plus {1}% for each 1% above 100%; at most {2}; minus {3}% for each 1% below 100%"},
    {"^ * completed|done|held as a share|percentage|proportion of * planned|due|required , times|multiplied_by #d",
     "score = {1} completed / {2} planned * {3}"},
    {"^ score in_proportion to attainment|achievement|completion ; below|under #p nil|0|nothing ; "
     "no_more_than|not_more_than full_points|full_marks",
     "actual / target * full marks; less than {1} of target: 0; maximum full marks"},
    {"^ weight multiplied_by|times * rate|ratio|percentage& , to a ceiling|maximum|cap of #p",
     "score = full marks * {1} {2}, maximum {3} of the marks"},
    {"#p of_the * fee|charge for_each full|whole #u an? * lasts|continues beyond|over|after the? first? #u",
     "{1} of the fee for each full {3} above {5}"},
    {"^ for_every|for_each #d percentage_point|percentage_points , or_part_thereof , by_which * is below|under #p , "
     "the? customer|client|buyer receives|gets|is_credited #p of_the * fee|charge",
     "{4} of the fee for each {1} percentage points or part thereof below {3}"},
    {"^ late or|/ not submitted|delivered|filed|done|held :|=|-? 0|none|no_points|nothing <marks>? $", "otherwise 0"},
    {"the? deduction|deductions|total_deduction|total_deductions may_not|shall_not|cannot|must_not exceed half "
     "the|of_the marks|points",
     "deduction at most 50% of the marks"},
    {"results_in|leads_to|means|causes a? loss of all|all_the points|marks $", ": no points for this item"},
    {"~within ^ more|greater|larger|outside :|= 0|nothing|none|nil|no_points $", "otherwise 0"},
    {"^ rating|grade a|b|c|d|e& pays|earns|gives #p", "{1} = {2}"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_outcomes() noexcept {
    return phrases;
}

}  // namespace kpi::detail
