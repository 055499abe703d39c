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
    // Done or not, in other words.
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
    // h
    {"^^ a|the? * of #p|#d& or_less|or_more& scores|= #n ; each|every additional|further #p|#d& takes|costs|loses #n "
     "<marks>? off?",
     "{1} {2} {3}: {4}; minus {6} for each {5} beyond that"},
    {"drops|falls|is|goes& under|below #p , the? council|authority|client|customer|buyer may? "
     "withhold|withholds|deduct|deducts|retain|retains #p of_the * charge|fee|price for_each|per percentage_point of "
     "shortfall",
     "{1} below {2}, {3} of the fee is deducted for each percentage point below {2}"},
    {"subject_to a|the? ceiling|limit|maximum|cap of #p", "capped at {1}"},
    {"each|every|per complete|full|whole #u of * beyond|above|over #u : -|minus #n",
     "each full {1} above {3} minus {4}"},
    {"incomplete|partial|started blocks|periods|units ignored|disregarded", "part steps not counted"},
    {"bonus|award|payout shrinks|falls|drops by #p of_the? target? bonus|award|payout? "
     "per|for_each|for_every percentage_point under|below|short_of target|plan",
     "award is reduced by {1} of the target award for each percentage point below target"},
    {"^ and? falls|drops away entirely|completely at #p of_target? and below|under|less",
     "nothing is payable at {1} of target or lower"},
    {"^ an? achievement|attainment|result of? less_than|under|below #p of_plan|of_target? earns|pays|gets nothing|0",
     "nothing is payable below {1} of target"},
    {"payout drops|falls #p of target payout|award per|for_each percentage_point of shortfall against plan|target",
     "award is reduced by {1} of the target award for each percentage point below target"},
    {"^ #d * are|is expected|required|planned ; every|each * short of that is|costs|loses minus|-? #n",
     "target {1}; minus {4} for each 1 below target"},
    {"each|every #d * more_than|above|over|beyond forecast|plan|target|budget adds #n <marks>? , each|every ={1} "
     "fewer|less|below "
     "subtracts|takes|loses #n <marks>?",
     "plus {3} for each {1} above target; minus {4} for each {1} below target"},
    {"the adjustment|change|total stays|is|remains|limited between - #d and + #d", "total between -{1} and +{2}"},
    {"^ up_to #d * are|is? tolerated|allowed|free|accepted ;|, from_the +{1} onward|onwards|on each|every one|1? is #n "
     "<marks>? off",
     "{1} allowed; each further one minus {3}"},
    {"^ #d or_more * score|scores|get|gets nothing", "{1} or more: 0"},
    {"1 : #n off ; 2 : #n off ; 3 : #n off ; with? more_than 3 the? * scores 0|zero|nothing",
     "1: {1} off; 2: {2} off; 3: {3} off; more than 3: no points"},
    {"^^ delivered|finished|completed|repaired? up_to #u past|after the? slot|deadline|time : nothing "
     "withheld|deducted ;",
     "up to {1} late: 0% of the fee;"},
    {"^ more_than #d and? up_to #u : #p withheld|deducted ;", "more than {1} up to {2}: {3} of the fee;"},
    {"^ longer|later : 100_% withheld|deducted", "otherwise 100% of the fee"},
    {"^^ #n if * >|over|above #p , #n from #p to #p , #n if? <|under|below #p",
     "{2} > {3}: {1}; {5} to {6}: {4}; < {8}: {7}"},
    {"^ grade|level|class|band|tier 1|2|3|4|5|6 ( #d - #d ) :|- #n *|x base", "{1} to {2}: factor {3}"},
    {"^ grade|level|class|band|tier 1|2|3|4|5|6 ( under|below #d ) :|- none|0|nil", "below {1}: 0"},
    {"^^ at_least? #d of_the #d * certified|passed|done|open|compliant|trained : #n <marks>? ;",
     "{1} or more {3}: {4};"},
    {"^^ #d or_more months|weeks|days|branches|sites out_of #d * budget|target|plan , #n ; #d or #d "
     "months|weeks|days|branches|sites? , "
     "#n ; fewer , 0",
     "{1} or more: {4}; {5} to {6}: {7}; otherwise 0"},
    {"of outage|downtime|delay|interruption in_excess_of|above|beyond|over the|an #d - minute|hour|day "
     "allowance|limit|threshold",
     "above {1}"},
    {"after the? second|2_nd * in a month|quarter|week , every|each additional|further * earns|gives|brings the "
     "customer|client|buyer "
     "a #p credit",
     "2 allowed; each further one {3} of the fee"},
    {"credits may_not|cannot|shall_not exceed #p of the * invoice|fee|charge", "credits capped at {1} of the fee"},
    {"#p of_the_fee|of_the_charge for every|each * , the_first two|2 in each? month|quarter|week|year "
     "excepted|excluded|free , "
     "maximum|max #p",
     "2 allowed; each further one {1} of the fee; capped at {3}"},
    {"^^ at? #p of quota|target|plan|goal or_higher|or_more|or_above #n *|x the? bonus|base ,",
     "{1} or more: factor {2};"},
    {"^ #d|#p& - #p #n *|x ,|;", "{1}%-{2}: factor {3};"},
    {"earns|earn|gets|receives #p of sales until|up_to the? * target|quota is_met|is_reached|reached? and #p of "
     "everything|anything|whatever|all sold? beyond|above|over it|that",
     "{1} of sales up to target, {3} of the part above it"},
    {"^ commission :? #p on the_first #d|#m& , #p on the_next #d|#m& , #p on anything|everything|all above|over #d|#m&",
     "{1} of sales up to {2}, {3} of the next {4}, {5} of sales above {6}"},
    {"each|every|for_each|for_every #p by_which * beats|exceeds|tops plan|target|budget the? team|crew|group? "
     "shares|earns|gets #m",
     "{3} for each {1} above 100%"},
    {"the? pot|total|pool is_limited|limited|capped to|at #m", "capped at {1}"},
    {"^ every minor|major|critical|serious& * counts|is|costs #d demerit|demerits? ,", "+{3} per {1} {2},"},
    {"^ every|each minor|major|critical|serious& * #d $", "+{3} per {1} {2}"},
    {"though never more_than #n in all", "at most {1} in all"},
    {"^^ missed|late& * : take_off|minus|deduct #n for the_first , another #n for the_second and another #n for "
     "every|each one|1 "
     "thereafter|after_that",
     "first {1} {2} minus {3}, second minus {4}, third and later minus {5} each"},
    {"^ the_first * is overlooked|ignored|free|forgiven , the_second costs #n <marks>? , and? the_third and every "
     "later one|1 "
     "costs|cost #n <marks>? each?",
     "first {1} 0 points, second minus {2}, third and later minus {3} each"},
    {"^ score :? ( target * / actual * ) *|x #d", "score = target / actual * {3}"},
    {"^^ #d *|x * / * $$", "score = {2} / {3} * {1}"},
    {"^ marks|score|points? in_proportion to plan|target achieved", "marks in proportion to actual / target"},
    {"^ less_than half of plan|target earns|scores nothing|0", "below 50%: 0"},
    {"ceiling #p of_the_marks|of_marks", "maximum {1} of the marks"},
    {"^ score|scored proportionally|pro_rata|in_proportion against|to target", "actual / target * full marks"},
    {"not more_than the_full_marks|full_marks", "maximum full marks"},
    {"^^ * held|done|run|completed in|by the * =|: #d <marks>? ,|; not held|done|run|completed =|: 0",
     "{1} held in {2}: {3}; otherwise 0"},
    {"^ hurdle : unless * stands at #p , this item is_scored zero|0|nil",
     "gate: result must be {2}, otherwise no points for this item"},
    {"if no|nothing|none * stayed|stay|remained open|vacant beyond|over #u", "without {1} open beyond {2}"},
    {"for_every|every|each|per|for_each completed|complete year|month& of_service|of_employment|served|employed",
     "for each full {1}"},
    {"^ * begin|begins|start|starts the? month|year|quarter with #d points . * : lose|minus #n . * : lose|minus #n . * "
     ": lose all ={2}",
     "{2} to begin with; minus {4} per {3}; minus {6} per {5}; any {7}: no points for this item"},
    {"^ #m for_each|per of_the_first #d *", "{1} for each 1 up to {2}"},
    {"^ #m for_each|per good? unit|piece|item|case& from_the #d st|nd|rd|th to the #d st|nd|rd|th",
     "{1} for each {2} from {3} to {4}"},
    {"^ each|every? #d * longer|later|more reduces the? score of #d by #d .|$",
     "{3} to begin with; minus {4} for each {1} above target"},
    {"( thousand / ml ) that the? * * count|level|rate is above|over #d", "above {3}"},
    {"^^ at_most|average? * should_be #u .", "target {2};"},
    {"( rounded down ) that|by_which the? * is cut|reduced|lowered from last_year's #p", "full below {2}"},
    {"below the? #p * standard|requirement ;|.|,|$", "below {1};"},
    {"( lowest|minimum ) score|rating #d $", "; minimum {1}"},
    // g
    {"^ + #n per|for_each percentage_point above|over the #p * target and - #n per|for_each percentage_point "
     "below|under it",
     "target {2}; plus {1} for each percentage point above target; minus {4} for each percentage point below target"},
    {"^ minus #n per|for_each|a minute|hour|day|week& for_the first #d minutes|hours|days|weeks , minus #n "
     "per|for_each|a "
     "minute|hour|day|week after_that|thereafter|beyond_that",
     "minus {1} for each 1 {2} above 0; minus {4} for each 1 {2} above {3}"},
    {"^ average? * should_be|is_to_be|must_be #u . each|every #u longer|more|later reduces|cuts|lowers the score of #n "
     "by #n",
     "{4} to begin with; minus {5} for each {3} above {2}"},
    {"a? point is gained|added|earned per|for_each whole|full? #p by_which|that * comes|is in? under|below #p",
     "plus 1 for each full {1} below {3}"},
    {"capped at + #d", "max {1}"},
    {"under|below #p ; capped|limited at|to + #d , nothing lost|deducted above|over ={1} $$", "below {1}; max {2}"},
    {"^ #d * * are|is free|allowed . from_the +{1} * onward|onwards|on , #n <marks>? each",
     "{1} allowed; each further one minus {5}"},
    {"minus #n for_each|per percentage_point between #p and #p , minus #n for_each|per further|additional "
     "percentage_point below ={3}",
     "minus {1} for each percentage point below {2}; minus {4} for each percentage point below {3}"},
    {"^ * handed_in|submitted|delivered|filed late lose|loses #n <marks>? for_each|per full or part|partial "
     "day|hour|week&",
     "minus {2} for each {3} late or part thereof"},
    {"for_every|for_each additional|further|extra|more #u , whole periods|steps|units only", "for each full {1} above"},
    {"( rounded down )", "full"},
    {"below #p , award #n <marks>? , maximum", "below {1}, plus {2}, maximum"},
    {"^^ * #p = #n . points|marks|score fall|falls|drops? by #n with|for each|every #p drop|down|less ,|; reaching 0 "
     "at|by #p",
     "{2}: {3}; minus {4} for each {5} below {2}; {6} or less: 0"},
    {"^ gold|silver|bronze|platinum|basic , #d or_more * * : #n", "{1} or more {2} {3}: {4}"},
    {"^ gold|silver|bronze|platinum|basic , #d to under|less_than|below #d : #n", "{1} to less than {2}: {3}"},
    {"^ below|under #d : none", "below {1}: 0"},
    {"^^ * paid|delivered|submitted|filed|completed on_or_before the due_date|deadline :|= #n", "0 days late: {2}"},
    {"#d to|- #d or #d to|- #d =|: #n", "{1} to {2}: {5}; {3} to {4}: {5}"},
    {"#n stars|star ;|.|$", "{1};"},
    {"^ #u and slower|longer|later|above", "{1} or more"},
    {"^ #d working? days|day late : mark|score *|x #d ; #d : *|x #d ; #d : *|x #d ; #d : *|x #d ; more_than #d : "
     "zero|0",
     "{1} day late: factor {2}; {3} days late: factor {4}; {5} days late: factor {6}; {7} days late: factor {8}; more "
     "than {9} days late: factor 0"},
    {"for_each|per full_or_partial percentage_point below|under the? #p *",
     "for each percentage point or part thereof below {1}"},
    {"^ the disincentive|deduction|penalty|charge for_each|for_every|per #d - minute|hour|day& increment|period|block "
     "of * in the? "
     "month|quarter? shall_be|is|will_be #m",
     "{4} for each {1} {2}"},
    {"^^ savings|profits|gains up_to #m stay|remain with the? * ; of|from anything|everything|all above that|it the? * "
     "keeps|retains|earns #p ,",
     "{4} of the part above {1},"},
    {"up_to a|the ceiling|maximum|limit of #m for the *", "max {1}"},
    {"^ #m for_each|per of_the_first #d * * in a month|quarter|week|year? and #m for_each|per one|1? "
     "after_that|thereafter|beyond_that",
     "{1} for each 1 above 0; {5} for each 1 above {2}"},
    {"^ the contract_price|fee|price falls|drops|is_reduced by #p for_each|per week|day|month& of late "
     "handover|delivery|completion of? *? ,",
     "{1} of the price for each {2} late,"},
    {"^ no quarterly|annual|monthly? incentive|bonus|award is payable|paid to|for a|an|any? * with any|a|an|one *",
     "employees with 1 or more {2} are not eligible for the award"},
    {"^ base|basic? score #d . each|every * - #d , each|every * - #d , each|every * - #d",
     "{1} to begin with; minus {3} per {2}; minus {5} per {4}; minus {7} per {6}"},
    {"^ * start|starts from|at #d : * are|cost|lose #n <marks>? apiece|each and * #n <marks>? apiece|each , "
     "subtracted|deducted",
     "{2} to begin with; minus {4} per {3}; minus {6} per {5}"},
    {"^ #n for every|each|per * , ={1}", "{1} for each {2}, {1}"},
    {"^ * + #n , * - #n , net? result|total|score? limited|capped|kept to between - #d and + #d",
     "+{2} per {1}; -{4} per {3}; total between -{5} and +{6}"},
    {"* begin|begins|start|starts the? month|year|quarter? with #d points . * : lose|minus #n . * : lose|minus #n . * "
     ": lose all ={2}",
     "{2} to begin with; minus {4} per {3}; minus {6} per {5}; any {7}: no points for this item"},
    {"^ first late|missed|lost * free|waived , second #d demerit|demerits|points , third_and|third and every|each "
     "later|further one|1? #d "
     "demerit|demerits|points?",
     "first late {1} 0, second +{2}, third and later +{3} each"},
    {"^ each|every * : - #n . each|every * : + #n , no_more_than|max|up_to + #n in_all|in_total?",
     "minus {2} per {1}; plus {4} per {3}, bonus at most {5}"},
    {"^ threshold #m pays #p , target #m pays #p , maximum|stretch #m pays #p ,|; straight_line|linear|interpolated "
     "in_between|between? "
     ",|; zero|nothing below threshold",
     "{1}: {2}; {3}: {4}; {5}: {6}; below {1}: 0%; straight line in between"},
    {"^ #m per * once #d * have_been|are|were sold , counting from_the +{3}", "{1} for each 1 above {3}"},
    {"^^ * bonus of #m , less|minus #m for_each|per * ; #d or_more * forfeit|forfeits|forfeiting it|the_bonus",
     "{2} to begin with; minus {3} per {4}; {5} or more: 0"},
    {"^ marks|score|points = #d x|* * / * ( limit|max|maximum #d )", "score = {1} * {2} / {3}, maximum {4}"},
    {"^ price_points|price_score|points|score : lowest * / * price|bid|offer|tender|quote|cost& *|x #d",
     "score = lowest {1} / {2} {3} * {4}"},
    {"^ * score|rating|average& out_of #d , multiplied_by|times #d", "score = {1} {2} * {4}"},
    {"^ weight *|x ( 1 - * / * )", "score = full marks * (1 - {1} / {2})"},
    {"^ if|when|where <below> #p of * are|is solved|answered|closed|completed|delivered within|in * : #p of_the * "
     "charge|fee for_each|for_every|per "
     "#p|percentage_point& of shortfall",
     "{4} of the fee for each {6} below {1}"},
    {"^ any * and this|the item scores 0|zero|nil , whatever else was|is done", "any {1}: no points for this item"},
    // What may be earned at most.
    {"^^ a? maximum of #n can|may be_earned , #n for_each|per|for_every&", "plus {2} {3}, max {1}"},
    {"range|scale - #d to|- + #d", "; total between -{1} and +{2}"},
    {", between 0 and #d $", ", minimum 0, maximum {1}"},
    {"not under|below #p and not over|above #p $", "minimum {1}, maximum {2}"},
    {"^ 0 at #p , #p at #p ,", "{1}: 0; {3}: {2};"},
    {"linear|linearly from 0|0_% at #p to full bonus|payout at #p", "{1}: 0%; {2}: 100%; straight line in between"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_turns() noexcept {
    return phrases;
}

}  // namespace kpi::detail
