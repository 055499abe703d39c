// The phrases of English that are read first: turns of speech whose parts would be taken for something else alone, such
// as a state of the target and its score, the name of a grade before its range, a comparison of "only one" or "none".
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // A comment of a program.
    {"^^ / /", ""},
    // Numbers that stand for what is counted.
    {"only one|1 is|was&? noted|found|recorded|reported", "1"},
    {"#d are|were noted|found|recorded|reported , #n", "{1}: {2}"},
    {"^ where|if|when no * is|are|was|were? noted|found|recorded|reported , #n", "0 {1}: {2}"},
    {"^ where|if|when 1 , #n", "1: {1}"},
    {"^ where|if|when #d : #n", "{1}: {2}"},
    // The target, reached or not.
    {"^^ meets|meet|reaches|achieves|hits the? #p target|goal|standard|requirement? :|=|,|- #n <marks>? .|;|,|/ "
     "does_not_meet|not_met|misses|missed|fails|below|otherwise|does_not it|the_target? :|=|,|-? <none> <marks>? $$",
     "{1} or more: {2} points; otherwise 0"},
    {"^ if exceeded|above|over|better|higher|surplus : plus|+", "above target: plus"},
    {"^ if|when exceeded|surpassed|beaten : plus|+ #n <marks>? for_each|per|for_every #p|percentage_point&",
     "plus {1} for each {2} above target"},
    {"^ if|when missed|not_reached|short|not_met : minus|- #n <marks>? for_each|per|for_every #p|percentage_point&",
     "minus {1} for each {2} below target"},
    {"^ surplus|overachievement : #n <marks>? per|for_each|for_every #p|percentage_point&",
     "plus {1} for each {2} above target"},
    {"^ deficit|shortfall|underachievement : #n <marks>? off|lost|deducted? per|for_each|for_every "
     "#p|percentage_point|pp&",
     "minus {1} for each {2} below target"},
    {"^ score of? #n for plan|target|budget achieved|met|reached in_full?", "at target: {1}"},
    {"^ #n <marks>? for hitting|reaching|meeting|achieving 100_% of the? target|plan|budget , plus #n <marks>? a|per "
     "percentage_point on_top|above|over ( #n extra at_most|max|maximum ) , minus #n a|per percentage_point "
     "underneath|below|under",
     "100%: {1}; plus {2} for each percentage point above, bonus at most {3}; minus {4} for each percentage point "
     "below"},
    // Grades, ranges, and the marks in brackets.
    {"<grade>& ( ≥|>|<|≤& #p ) :|= #d", "{2} {3}: {4}"},
    {"<grade>& ( ≥|>& #p , ≤|<& #p ) :|= #d", "{2} {3}, {4} {5}: {6}"},
    {"~otherwise|pass ^ fail|failed under|below #d|#p& ( #n )", "below {1}: {2}"},
    {"^ pass|passed|merit|credit|distinction #d|#p& - #d|#p& ( #n )", "{1}-{2}: {3}"},
    {"^ pass|passed|merit|credit|distinction #d|#p& + ( #n )", "{1} or more: {2}"},
    {"^ tier|grade|level|band|class a|b|c|d|1|2|3|4|i|ii|iii #n , #p|#d& and up|above|over ||;|$", "{2} or more: {1};"},
    {"^ tier|grade|level|band|class a|b|c|d|1|2|3|4|i|ii|iii #n , #p|#d& to less_than|under|below #p|#d& ||;|$",
     "{2} to less than {3}: {1};"},
    {"below #p no <marks> $", "below {1}: 0"},
    {"cost|costs|lose|loses all #d ,|;|.|$", "no points; {1} to begin with;"},
    {"all|all_the points|marks off|gone ,|;|.|$", "no points;"},
    {"^ #d or none|zero|nil|fewer :|=|-|,?", "{1} or less:"},
    // A list of numbers, each with its score.
    {"1 ) <grade>& : #d 2 ) <grade>& : #d 3 ) <grade>& : #d 4 ) <grade>& : #d",
     "{1}: {2}; {3}: {4}; {5}: {6}; {7}: {8}"},
    {"1 ) <grade>& : #d 2 ) <grade>& : #d 3 ) <grade>& : #d", "{1}: {2}; {3}: {4}; {5}: {6}"},
    {"it_is? 1 , 2 or 3 days late|overdue score|:|= #d", "1 to 3 days late: {1}"},
    {"it_is? 4 , 5 , 6 or 7 days late|overdue score|:|= #d", "4 to 7 days late: {1}"},
    // Marks that are lost whole.
    {"^ any * : lose|loses|forfeit|forfeits all|all_the #n $$", "{2} to begin with; any {1} no points for this item"},
    {"^ #n , forfeited|lost entirely|completely|whole should_there_be|if_there_is|if_there_are one_or_more|any|a|an *",
     "{1} to begin with; any {2}: no points for this item"},
    {"item void ( 0 points|marks? )", "no points"},
    // What stands above what is free.
    {"^ nothing lost|deducted up_to #m|#d|#u& , then #n <marks>? per|for_each #m|#d|#u&",
     "minus {2} for each {3} above {1}"},
    {"#n <marks>? are|is? deducted|lost|off per|for_each|for_every percentage_point|pp of shortfall",
     "minus {1} for each percentage point below"},
    {"#n per pp|percentage_point ;|. cut_-_off|cutoff :", "{1} off per percentage point below;"},
    {"^ less_than #p attained|achieved|reached : nil|0|nothing .|;|, else|otherwise : #d x|* ( actual / target )",
     "below {1}: 0; otherwise: actual / target * {2}"},
    {"above|over|beyond|in_excess_of& the|an limit|allowance|quota|threshold of #d", "{1} {2}"},
    {"per|for_each|each #u block|period|unit or partial|part|started block|period|unit? past|after|beyond|late the? "
     "scheduled|agreed|appointed time",
     "for each {1} late or part thereof"},
    {"per hour|day|minute|week& of? unplanned|unscheduled? downtime|outage|delay|stoppage|waiting&? after|beyond the? "
     "first 1? hour|day|minute|week",
     "per {1} above 1 {1}"},
    {"^ if * >|over|above|exceed|exceeds|more_than #d , deduct|minus|subtract|lose #n per|for_each * <above> ={2}",
     "minus {3} per {4} above {2}"},
    {"^ if * ≤|up_to|not_more_than #d in|per? the|a? month|quarter|year|week? , no deduction",
     "up to {2}: no deduction"},
    {"#p of the? available|maximum|total? marks|points <are>? deducted|lost|off per|for_each day|week|hour& "
     "late|overdue , "
     "capped_at|max|maximum #p",
     "minus {1} of the marks per {2} late, at most {3} of the marks"},
    {"#n if? on_or_before the? due_date|deadline , minus #n <marks>? for_every|for_each|per #u late , "
     "zero|0|nothing|nil "
     "after #u",
     "{1} to begin with; minus {2} for each {3} late; over {4}: 0"},
    {"^ deduct|subtract|minus|lose #n per|for_each * , #n per|for_each * , #n per|for_each * ,|;|.|$",
     "minus {1} per {2}; minus {3} per {4}; minus {5} per {6};"},
    {"^ deduct|subtract|minus|lose #n per|for_each * , #n per|for_each * ,|;|.|$",
     "minus {1} per {2}; minus {3} per {4};"},
    {"^ growth|increase vs|over|on ly|last_year : #n per 1? percentage_point|pp|% ,|;|.",
     "plus {1} for each percentage point above 0%;"},
    {"^^ start at #d . under|below #p|#d& , #d . under|below #p|#d& , #d . under|below #p|#d& , "
     "nothing|0|nil|none|zero",
     "{2} or more: {1}; below {2}: {3}; below {4}: {5}; below {6}: 0"},
    {"^^ start at #d . under|below #p|#d& , #d . under|below #p|#d& , nothing|0|nil|none|zero",
     "{2} or more: {1}; below {2}: {3}; below {4}: 0"},
    {"* errors|accidents|incidents|complaints|breaches&? : #n off|lost|deducted for 1 ;|, 2 or_more and? the? whole? "
     "item|kpi|line|section is|scores|gets 0|nil|zero|lost",
     "{1} {2}: 1: {3} off; 2 or more: no points for this item"},
    {"of project|total|unit|programme|construction& cost ,|:|;|-|.|$", "of {1} costs:"},
    {"^ #d plus -|:|= #n", "{1} or more: {2}"},
    {", or_part_thereof , above|below|over|late|after&", "or part thereof {1}"},
    // Twice as much, half of it, and from which on.
    {"each|every& * is|costs #n <marks>? off? ;|, only? half that|of_that when|if|where *",
     "{1} {2} minus {3}; each {4} minus {3/}"},
    {"#n <marks>? off? for_each|per * ,|; halved if|when|where * $", "minus {1} per {2}; minus {1/} per {2} {3}"},
    {"#n <marks>? off? for_each|per * ,|; doubled|double if|when|where * $",
     "minus {1} per {2}; minus {1+} per {2} {3}"},
    {"^ * cost|costs|lose|loses #n <marks>? apiece|each ,|; halved if|when|where * $",
     "minus {2} per {1}; minus {2/} per {1} {3}"},
    {"^ * cost|costs|lose|loses #n <marks>? apiece|each ,|; doubled|double if|when|where * $",
     "minus {2} per {1}; minus {2+} per {1} {3}"},
    {"^ #w * are|is tolerated|allowed|free|accepted ,|; from_the +{1} one? onward|onwards|on #n <marks>? are|is "
     "deducted|lost|taken for_each|each|per_complaint|per_case",
     "{1=} allowed; each further one minus {3}"},
    {"^ #m per|for_each * , #m each from_the #o onward|onwards|on",
     "{1} for each 1 above 0; {3} for each 1 above {4-}"},
    {"minus #n each from_the #o onward|onwards|on", "minus {1} for each 1 above {2-}"},
    {"- #n each from_the #o onward|onwards|on", "minus {1} for each 1 above {2-}"},
    {"each|every missed|late|failed|lost * target? after the #o in a calendar month|quarter|week|year : #p credit",
     "{3} of the fee for each 1 above {2=}"},
    {"the_first failure|one|1|missed_trip|late in a|each|any month|quarter|week|year is "
     "disregarded|ignored|free|excused",
     "first one free"},
    {"#n <marks>? deducted|lost|off for_each|per * and #n for_each|per one|1? submitted_late|late|missing&",
     "minus {1} per {2}; minus {3} per one {4}"},
    {"#m shall_be|is|are|will_be assessed|charged|due|payable? for_each|per missed|late|failed|lost * "
     "in_excess_of|above|over|beyond #d per month|week|quarter|year",
     "{1} for each 1 above {3}"},
    {"liquidated_damages of #m for_each|per missed|late|failed|lost * in_excess_of|above|over|beyond #d per "
     "month|week|quarter|year",
     "{1} for each 1 above {3}"},
    {"^ a? charge|penalty|deduction|fee of #m applies|is_made|is_due|is_levied for_each|for_every|per", "{1} for each"},
    {"^ penalty|fine|fee of #m per|for_each full|whole|complete& hour|day|minute|week& of delay|lateness",
     "{1} for each {2} {3} above 0"},
    {"no extra|additional|bonus points|marks|credit? for being|coming|staying? under|over|below|above "
     "budget|target|plan",
     ""},
    {"^^ #d for zero|no|0 overdue|late|missed|missing&? * ,|; - #n for_each|per one|1? overdue|late|missing|missed&",
     "{1} to begin with; minus {4} for each {5} {3}"},
    {"^^ on or under|below budget|target|plan :|=|-? #n <marks>? ; up_to #p over|above :|=|-? #n <marks>? ;|.|$",
     "up to 0%: {1}; up to {2}: {3};"},
    {"^ more_than #p and|but up_to #p over|above :|=|-? #n <marks>? ;|.|$", "more than {1} up to {2}: {3};"},
    {"^ more_than #p over|above :|=|-? #n <marks>? ;|.|$", "more than {1}: {2};"},
    {"^ 1 st place :|=|-? #n <marks>? ,|;", "rank 1: {1};"},
    {"~place ^ 2 nd place? :|=|-? #n <marks>? ,|;", "rank 2: {1};"},
    {"~place ^ 3 rd place? :|=|-? #n <marks>? ,|;", "rank 3: {1};"},
    {"~place ^ 4 th place? or_lower|or_below|and_below|or_worse|and_lower :|=|-? #n", "rank 4 or more: {1}"},
    {"^ a|any? rating|factor|category|score rated|scored? under|below #p in any category|factor? earns|forfeits no|the "
     "award_fee|fee ; "
     "otherwise ,? the? available? fee points available? are multiplied by the percentage rating|scored|score",
     "the fee points available are multiplied by the percentage scored; below {1}: 0"},
    {"^ where|if|when fewer_than|less_than|under #p of * are|is * in a|any|the month|quarter|week? , the? * "
     "forfeits|loses|deducts|is_deducted #p of_the * fee|charge|payment",
     "if the result is below {1}, {5} of the fee is deducted"},
    {"^^ no|zero * 0_points|0 , 1&", "0 {1} 0 points, {2}"},
    {"#p pays #p , straight_line|linear|interpolated in_between|between? ;|, below|under #p no|nil "
     "payout|payment|award ,|and|; above|over|beyond ={1} no further|additional increase|payout|payment",
     "{1} or more: {2}; straight line in between; below {3}: 0%"},
    {"^ payout|payment|bonus equals|is|= attainment|achievement rounded_down to the nearest|next #p , no|nil "
     "payout|payment under|below #p , maximum|max #p",
     "payout = attainment, rounded down to the nearest {1}; below {2}: 0%; at most {3}"},
    {"^ score|points = weight|marks|full_marks *|x min ( actual / target , 1 )",
     "score = actual / target * full marks; at most full marks"},
    {"^ * delivered|done|held over * planned|scheduled|due , times #d , not_more_than|max|maximum #d",
     "score = {1} delivered / {2} planned * {3}, maximum {4}"},
    {"^ hurdle : * must_be #p , if_not this|the section|item|kpi scores 0|zero|nil",
     "gate: result must be {2}, otherwise no points for this item"},
    {"^ up_to #n <marks>? off|deducted|lost for|where poor|bad|untidy|careless|incomplete|late&? *",
     "0-{1} points off for {2} {3}"},
    // Lists of bands in few signs.
    {"^ ≥|>|<|≤& =&? #p #d <marks>? /|,|;|.||&", "{1}{2} {3}: {4};"},
    {"~/|,|; ^ ≥|>|<|≤& =&? #p #d <marks>? $$", "{1}{2} {3}: {4}"},
    {"[ #d - #p ] :|=|→? #n", "{1}% to {2}: {3}"},
    {"[ #d - #p ) :|=|→? #n", "{1}% to less than {2}: {3}"},
    {"[ #d|#p& , #d|#p& ] :|=|→? #n", "{1} to {2}: {3}"},
    {"[ #d|#p& , #d|#p& ) :|=|→? #n", "{1} to less than {2}: {3}"},
    {"^^ #d points ; #d if below|under #p ; #d if below|under #p ; 0|none|nothing if below|under #p $$",
     "{3} or more: {1}; {5} to less than {3}: {2}; {6} to less than {5}: {4}; below {6}: 0"},
    {"^^ score drops|falls from #d to #d once|when * below|under #p , to #d once|when below|under #p and|, to 0|nil "
     "once|when below|under #p $$",
     "{4} or more: {1}; {6} to less than {4}: {2}; {7} to less than {6}: {5}; below {7}: 0"},
    {"^ failing_that|failing_which|else , #n for #p|#d& or_better|or_more|or_above|or_over|and_above",
     "{2} or more: {1}"},
    {"^ otherwise|else none|nothing|nil|zero $", "otherwise 0"},
    {"^ to earn|get|score|receive #n , at_least #p of * must|have_to|need_to * ;|.", "{2} or more: {1};"},
    {"^ to earn|get|score|receive #n , at_least #p|#d& ;|.", "{2} or more: {1};"},
    {"^ * / points|score|marks :", "{1}:"},
    {"^ #p or_over|or_more|or_above|and_above|and_over / #n ;|.|$", "{1} or more: {2};"},
    {"^ less_than|below|under #p / #n ;|.|$", "below {1}: {2};"},
    {"^^ * → score|points|marks :", "{1}:"},
    {"^ x #d ( <|≥|>|≤& #p )", "{2} {3}: factor {1}"},
    {"^ x #d ( #p to < #p )", "{2} to less than {3}: factor {1}"},
    {"^ x #d ( #p and_up|or_more|and_above|+ )", "{2} or more: factor {1}"},
    {"^ maximum|target|minimum|threshold|stretch ( #p ) at #p or_above|or_more ,|;", "{2} or more: {1};"},
    {"^ maximum|target|minimum|threshold|stretch ( #p ) at #p ,|;", "{2}: {1};"},
    {"threshold|target|minimum performance ( #p ) pays #p", "{1}: {2}"},
    {"maximum|stretch performance ( #p or_more ) pays #p", "; {1} or more: {2}"},
    {"^ straight_-_line|linear|straight_line payout with anchors at #d / #d , #d / #d and #d / #d ( attainment % / "
     "payout % )",
     "{1}%: {2}%; {3}%: {4}%; {5}%: {6}%; straight line in between"},
    {"^ then? a linear|straight_line increase|rise to #p payout at #p and to #p payout at #p ; no further "
     "increase|growth",
     "{2}: {1}; {4} or more: {3}; straight line in between"},
    {"^ 0_% payout below #p ; #p payout at ={1} ;", "below {1}: 0%; {1}: {2};"},
    // What is free, and what each further one takes.
    {"^ first #d * / month : no_deduction|free ; +{1} onwards|onward|on : - #n each",
     "{1} allowed; each further one minus {3}"},
    {"( max|maximum - #n )", "; deduction at most {1}"},
    {"^ free_quota|allowance|quota : #d * per month|quarter|week|year . over_quota|above_quota|beyond|over : - #n each",
     "{1} allowed; each further one minus {3}"},
    {"^ limit|cap|maximum : - #n $", "deduction at most {1}"},
    {"^ * : deduct|minus|subtract #n for_each|per_item ( excluding|except|after|beyond the_first #d in|per|each? each? "
     "month|quarter|week|year? )",
     "{3} {1} allowed; each further one minus {2}"},
    {"^ points|marks lost : #n for_each|per * exceeding|above|over|beyond the? monthly|weekly|quarterly|annual "
     "threshold|limit|allowance of #d",
     "minus {1} for each 1 above {3}"},
    {"^ up_to #d * a|per month|quarter|week|year is|are fine|ok|accepted|tolerated|free ,|; "
     "after_that|beyond_that|then #n <marks>? off|lost? each",
     "{1} allowed; each further one minus {3}"},
    {"^ no points|marks? lost|deducted|deduction for the_first #w * in|per any|each|a|the month|quarter|week|year ; #n "
     "<marks>? lost|off|deducted for_each one|1? thereafter|after_that",
     "{1=} allowed; each further one minus {3}"},
    {"total loss|deduction limited|capped to|at #n", "deduction at most {1}"},
    // Shares of the fee.
    {"^ in any|each month|quarter|period where|in_which|when|that the? * * more_than|above|over #p of * , a|an #p "
     "deduction|reduction is made|applied from that|the month's|months|monthly fee|charge|invoice",
     "if the result is above {3}, a {5} deduction applies to the fee"},
    {"^ where|when|if the? average|mean|median? * * * for|in a|the|any month|quarter|period exceeds|is_above|is_over "
     "#u|#d& , the? fee|charge|payment for that|the month|quarter|period is reduced|cut|abated by #p",
     "if the result is above {4}, a {5} deduction applies to the fee"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_turns() noexcept {
    return phrases;
}

}  // namespace kpi::detail
