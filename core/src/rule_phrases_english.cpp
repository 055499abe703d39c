// The phrases of English, the first of three tables: figures, steps and what is counted.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Figures.
    {": a #n , b #n", ": grade a {1}, grade b {2}"},
    {"#n for grade|class|rating a , #n for grade|class|rating b", "grade a: {1}; grade b: {2}"},
    {"every_time|each_time|whenever the? deadline is missed|not_met|exceeded ,", "for each missed deadline"},
    {"each|every|per& kilo|kilogram|kilogramme", "{1} kg"},
    {"^^ meets|met|reaches|achieves target :|= #n .|;|, below|under target :|= <none> <marks>? $",
     "target reached: {1}; otherwise 0"},
    {": #d . over|above|under|below|more_than|less_than|up_to|from|at_least&", ": {1}; {2}"},
    {": #p expected|required ;|.", ": target {1};"},
    {"each|every& fall above|over|beyond&", "{1} one {2}"},
    {"a|per month|week|quarter|year tolerated|allowed|accepted , after_that|thereafter|beyond_that ,? #n <marks>? "
     "off|lost|less? per|for_each|each * ,|;|.|$",
     "allowed; each further one minus {1};"},
    {"subtract|deduct|take #n from #d for&", "{2} to begin with; minus {1} {3}"},
    {"^ * divided_by target|plan|budget ,? times|multiplied_by the? weight", "score = {1} / target * weight"},
    {"^^ * * submitted|filed|delivered|sent|returned by #d|#n "
     "january|february|march|april|may|june|july|august|september|october|november|december :|=|-|, #n ,|;|. "
     "late_or_not_submitted|late|otherwise|not_submitted|later|late_or_missing :|=|-|, <none> <marks>? $$",
     "done in time: {3}; otherwise 0"},
    {"^ * * out_of 100 multiplied_by|times|* #d", "score = {1} {2} * {3}"},
    {"day - end", "daily"},
    {"above|over|more_than|exceeding|beyond #m|#p|#u|#d& but|and not above|over|exceeding|more_than|beyond "
     "#m|#p|#u|#d&",
     "above {1} and up to {2}"},
    {"#n|#p& if|when|where it|this|that|they is|are|lies? <above>|<below>|at_least|at_most|no_more_than&",
     "{1} if {2}"},
    {"#d|#p& or_above|or_more|and_above|or_higher but|and <below> #d|#p& ,|:|-", "{1} to less than {2}:"},
    {"full fee|price|charge|rate ;|,|.|$", "100%;"},
    {"<below>& #d , #p of the? fee|price|charge|payment", "{1} {2}: {3} of the fee"},
    {"#d|#p& + =|:", "{1} or more:"},
    {"each|every& percent|percentage_point|1_% <below>|<above>& #d ,|;|.", "{1} 1% {2} {3}%;"},
    {"^ #d <are>? a|per month|week|quarter|year|period <are>? tolerated|allowed|accepted|permitted|free",
     "{1} allowed"},
    {"each|every|any * <above>|after that|this costs|cost|loses|takes|: #n", "each further one minus {2}"},
    {"^ up_to #d * is|are fine|ok|okay|acceptable|tolerated|allowed|free|permitted|no_problem ,|;|. "
     "after_that|beyond_that|then|thereafter|above_that ,? minus|-|deduct? #n <marks>? off|lost|less? "
     "per|for_each|each * $",
     "{1} {2} allowed; each further one minus {3}"},
    {"^ * * #u maximum|max|at_most|at_the_most|or_less_required ;|.", "{1} {2} max {3};"},
    {"^ #d * per hour|day|shift|week|month|year = #n", "target {1}: {3}"},
    {"each|every * per hour|day|shift|week|month less|fewer|short :|=|,? -|minus #n", "each 1 below minus {2}"},
    {"each|every more|extra|further|additional :|=|,? +|plus #n", "each 1 above plus {1}"},
    {"each|every less|fewer :|=|,? -|minus #n", "each 1 below minus {1}"},
    {"^ * * <above> #u :|-|,? deduct|minus|lose|loses|take_off|subtract|costs #n per|for_each|for_every|each|every #u "
     "over|above|beyond|more|extra|exceeded? ,|;|.|(|$",
     "minus {4} for each {5} above {3};"},
    {"^ * * <above> #u :|-|,? deduct|minus|lose|loses|take_off|subtract|costs #n per|for_each|for_every|each|every #u "
     "or|and&",
     "minus {4} for each {5} above {3} {6}"},
    {"minus|less #n for the first * * ,? and|; #n for|per each|every further|other|additional|subsequent|later one|* ",
     "; first minus {1}, second and later minus {4} each"},
    {"~first ^ #n points? , ; first", "{1} to begin with; first"},
    {"first one|1? no_deduction|free|no_penalty|without_deduction|is_free ,|; #n for|per each one|1? "
     "after_that|thereafter|beyond_that|after_it",
     "1 allowed; each further one minus {1}"},
    {"; out_of #d , not|never|minimum|min&", "; {1} to begin with; {2}"},
    {"-|minus #n for|per each one|1 short|missing|less|fewer ,|;|.|$", "minus {1} for every 1 below;"},
    {"each|every|per& billable|chargeable|training|overtime|scheduled|paid|driving hour|day&", "{1} {2}"},
    {"nothing is|are? gained|added|extra|on_top <above>&", "no extra {1}"},
    {"~waste|scrap|losses|cost|costs|churn|absence|errors|defects|downtime|shrinkage|complaints per|for_each|for_every "
     "#p better",
     "per {1} below target"},
    {"~waste|scrap|losses|cost|costs|churn|absence|errors|defects|downtime|shrinkage|complaints per|for_each|for_every "
     "#p worse",
     "per {1} above target"},
    {"~better|worse ^ * * against #p :", "{1} {2} target {3}:"},
    {"^^ * #d , * #d ,|and * #d error|demerit|penalty|fault|minus points $$",
     "points are added per infraction: {1} {2}, {3} {4}, {5} {6}"},
    {"^^ * #d , * #d error|demerit|penalty|fault|minus points $$", "points are added per infraction: {1} {2}, {3} {4}"},
    {"<each>& minute|hour|day|week|second|unit& past #u", "{1} {2} above {3}"},
    {"#n comes|come off the #d $", "minus {1}; {2} to begin with"},
    {"^ * : #u free|allowed , after_that|beyond_that|thereafter ,? #n lost|off|deducted|less? per|for_each "
     "full|started|whole&? hour|day|minute|week&",
     "{1} target {2}; minus {3} for each {4} {5} above target"},
    {"#n is|are? lost|deducted|taken|off per|for_each #p|#u& or|and part of #p|#u|it|that over|above|below|under&",
     "minus {1} for each {2} {3} or part thereof"},
    {"^ * * <above> #p :|- deduct|minus|lose|loses|take_off|subtract #n per|for_each|for_every "
     "percentage_point|pp|1_%|percent",
     "minus {4} for each percentage point above {3}"},
    {"^ * * <below> #p :|- deduct|minus|lose|loses|take_off|subtract #n per|for_each|for_every "
     "percentage_point|pp|1_%|percent",
     "minus {4} for each percentage point below {3}"},
    {"1 or 2 :|=|→|-&", "1 to 2{1}"},
    {"2 or 3 :|=|→|-&", "2 to 3{1}"},
    {"3 or 4 :|=|→|-&", "3 to 4{1}"},
    {"4 or 5 :|=|→|-&", "4 to 5{1}"},
    {"5 or 6 :|=|→|-&", "5 to 6{1}"},
    {"- none :", ": 0:"},
    {"^ if|when|where * * is|are|falls|drops <below> #d|#p& , that_month's|the_month's|the_monthly|that_quarter's "
     "fee|payment|charge|invoice is|are|will_be|shall_be reduced|cut by #p $",
     "if the result is below {3}, a {4} deduction applies to the fee"},
    {"earns|pays|gets a bonus|payment|reward of #m", ": {1}"},
    {"on anything|everything|all|sales <above> target|quota|plan|budget&", "on sales above {1}"},
    {"on * income|sales|revenue up_to target|quota|plan|budget&", "on sales up to {2}"},
    {"^ start|starts|begin|begins|starting at|with|from #d <marks>? ;|:|,|. * -|minus #n , * -|minus #n ;|.|$$",
     "{1} to begin with; {2}: minus {3} each; {4}: minus {5} each;"},
    {"^ start|starts|begin|begins|starting at|with|from #d <marks>? ;|:|,|. * -|minus #n , * -|minus #n , "
     "not|never|minimum|min&",
     "{1} to begin with; {2}: minus {3} each; {4}: minus {5} each; {6}"},
    {"through operator|officer|staff|driver|own|our|human|contractor|supplier|handling& error|errors|fault|damage&",
     "{1} {2}"},
    {"first|last bag|aircraft|train|bus|flight|vehicle|lorry|draft& on|of|in&", "{1} {2}"},
    {"within|in& budget|target|plan& + - #p", "{1} {2} ±{3}"},
    {"negative scores|score|marks|points? allowed|possible|permitted to|down_to -|minus #n", "; at least -{1}"},
    {"^ score|points|mark is|are|= the? * times|multiplied_by|* the? weight|weighting ;|,|.|$",
     "score = {1} * weight;"},
    {":|=|,|- factor|multiplier|coefficient of? #d", ": {1}"},
    {"^^ yes|y :|=|- #n .|,|;|/? no|n :|=|- <none> <marks>? $", "done: {1}; otherwise 0"},
    {"^^ factor|multiplier|coefficient #d for a|class_a|grade_a , #d for b|class_b|grade_b , #d for c|class_c|grade_c",
     "A: {1}; B: {2}; C: {3}"},
    {"#d eur|euro|euros|usd|gbp|chf", "${1}"},
    {"on|of whatever|everything|anything|all|the_part comes|is|goes|falls|that_is? <above> that|it|this",
     "on the rest"},
    {"~commission ^ you|we earn|get|receive #p commission on * sales up_to|to #d|#m& and #p on "
     "everything|anything|all|whatever|sales <above> #d|#m&",
     "{1} on sales up to {3} and {4} on sales above {5}"},
    {"for_each|for_every|per|each|every& #p of * over|above|beyond|under|below|short_of& plan|target|budget|quota",
     "{1} {2} {4} target"},
    {"^ * get|gets|receive|receives|earn|earns|are_paid|is_paid #m for_each|for_every|per&", "{2} {3}"},
    {"above|over|beyond #d per|a month|quarter|week|year , limited|capped|max|maximum|up&", "above {1}, {2}"},
    {"#m per|a day|week|hour for the first #d day|days|week|weeks|hour|hours of_delay|late? ,? and|; #m per|a "
     "day|week|hour thereafter|after_that|beyond_that|from_then_on",
     "{1} for each day above 0; {3} for each day above {2}"},
    {"^ #n at|for #d * per_year|a_year|per_month|a_month|a_week|per_week? .|; add|plus|each|every|minus|subtract&",
     "target {2}: {1}; {4}"},
    {"add|plus|subtract|minus|deduct& #n for|per each|every * <above>|over that|this|it",
     "{1} {2} for each 1 above that"},
    {"add|plus|subtract|minus|deduct& #n for|per each|every one|1 missing|short|less|fewer",
     "{1} {2} for each 1 below that"},
    {"^ #n if * * reach|reaches|is_at_least|are_at_least #p", "{4} or more: {1}"},
    {"^ #n at * * #p or_more|and_above|or_above|or_better", "{4} or more: {1}"},
    {"^ linear|linearly|straight_line|rising_linearly from #n <marks>? at #p of_target? to #n <marks>? at #p "
     "of_the? sales|annual|monthly|quarterly|output? target|plan?",
     "{2}: {1}; {4}: {3}; straight line in between"},
    {"^^ * with|having fewer_than|less_than|under #d|#p& * in|during|over? the|a|any? quarter|month|year|period? "
     "receive|receives|get|gets|earn|earns|are_paid no quarterly|annual|monthly|yearly|safety|seasonal? "
     "bonus|premium|award|payment|payout|incentive|allowance $$",
     "employees with less than {2} {3} are not eligible for the award"},
    {"^^ * with|having a|an|any|one_or_more * in|during|over the|a|any? quarter|month|year|period "
     "receive|receives|get|gets|earn|earns|are_paid no quarterly|annual|monthly|yearly|safety|seasonal? "
     "bonus|premium|award|payment|payout|incentive|allowance $$",
     "employees with 1 or more {2} are not eligible for the award"},
    {"the? incentive|bonus|award|payment payable|due|earned? is|equals the * score in|as_a percent|percentage|% of "
     "the? "
     "available|maximum|full|total? amount|fee|pool|incentive|award",
     "maximum points are multiplied by the percentage score"},
    {"~multiplied for scores|results|ratings <below>& #d nothing|no_payment|no_incentive is payable|paid|due|earned",
     "a percentage score {1} {2}: nothing"},
    {"^^ * * sent|filed|submitted|delivered|returned|handed_in by the? deadline|due_date :|,|-? #n ,|; "
     "sent|filed|submitted|delivered|returned|handed_in late :|,|-? #n $$",
     "done in time: {3}; otherwise {4}"},
    {"^^ * * finished|completed|submitted|done|closed|filed|sent before|by|until the? #d|#n th|rd|st|nd of "
     "the|each|every? "
     "month|quarter :|,|-? #n ,|; not_finished|not_completed|not_done|otherwise|not_submitted|later|late :|,|-? <none>",
     "done in time: {3}; otherwise 0"},
    {"~bonus|payout|incentive|award , half ;|,|.|$", ": 50%;"},
    {"~bonus|payout|incentive|award : half ;|,|.|$", ": 50%;"},
    {"~bonus|payout|incentive|award #p - half ;|,|.|$", "{1}: 50%;"},
    {"~bonus|payout|incentive|award -|, one_and_a_half_times $", ": 150%"},
    {"~bonus|payout|incentive|award from #p of_target|of_plan? half ;|,|.|$", "{1} or more: 50%;"},
    {"~bonus|payout|incentive|award from #p of_target|of_plan? full|all ;|,|.|$", "{1} or more: 100%;"},
    {"~bonus|payout|incentive|award from #p of_target|of_plan? one_and_a_half_times ;|,|.|$", "{1} or more: 150%;"},
    {"per thousand|million|hundred :", ":"},
    {": all #d|#n <marks>? lost|forfeited|gone|deducted $", ": no points"},
    {"#d rd|th +", "{1}th and later"},
    {"from|on|of? 0|1 ( * ) to|-|through 3|4|5|6|7|10 ( * )", "at the rater's discretion"},
    {"cost|costs #p or_less|or_under|or_below|or_lower&", "expense {1} {2}"},
    {"#u per|an|a hour|day|shift|week|month earns|scores|gets|receives #n", "{1}: {2}"},
    {"<each>& call|move|unit|visit|sale|drop|case per hour|day|shift|week <below>|fewer|short", "{1} 1 below"},
    {"<each>& call|move|unit|visit|sale|drop|case per hour|day|shift|week <above>|more|extra", "{1} 1 above"},
    {"<each> full|whole&? #u short_of|below|under that|this", "each {1} {2} below that"},
    {"<each> #u fewer , #n is|are? lost|off|deducted", "minus {2} for each {1} below that"},
    {"^ the? * * score is #d less|minus #n for|per&", "{3} to begin with; minus {4} {5}"},
    {"<the>? operator|contractor|supplier|provider|vendor|carrier|landlord is|are|shall_be|will_be|must_be "
     "charged|fined|assessed #m for&",
     "{1} {2}"},
    {"0.1|0.2|0.5& of a|one percentage_point|point|percent&", "{1} {2}"},
    {"half a|one point|mark", "0.5 points"},
    {"a? quarter -? point|mark", "0.25 points"},
    {"each|every& started|full|complete& half hour|day|point|percent&", "{1} {2} 0.5 {3}"},
    {"priority 1|2|3|4|5& incident|incidents|ticket|tickets|call|calls|fault|faults|defect|defects|request|requests&",
     "p{1} {2}"},
    {"a|one half -? point|mark", "0.5 points"},
    {"half -? point|mark", "0.5 points"},
    {"for_each|for_every|per|each|every& half a|an? "
     "turn|day|hour|percent|percentage|star|level|litre|liter|kilo|degree|ton|tonne|litres&",
     "{1} 0.5 {2}"},
    {"for_each|for_every|per|each|every& tenth of a|one point|star|mark", "{1} 0.1"},
    {"for_each|for_every|per|each|every& tenth of a|one percent|%&", "{1} 0.1 {2}"},
    {"^ #d ★ =|:? #d", "{1} = {2}"},
    {"^ #d -? star|stars =|: #d", "{1} = {2}"},
    {"^ #d ★ =|:|-? <below>|<above>& #d", "{1} = {2} {3}"},
    {"#p|#d& + )", "{1} or more)"},
    {"a quarter of a|one point|mark", "0.25 points"},
    {"a|one tenth of a|one percentage_point", "0.1 percentage point"},
    {"!of|half|per|every a|one full? point|mark", "1 point"},
    {"#n a percentage_point|pp|point", "{1} per percentage point"},
    {"!of|half a|one percentage point", "1 percentage point"},
    {"#n - point|mark deduction|penalty|reduction|hit", "deduction of {1} points"},
    {"% -? pt|pts|point|points", "percentage point"},
    {"( - ) #n", "-{1}"},
    {"( + ) #n", "+{1}"},
    {"#n / hr|hour", "{1} per hour"},
    {"#n / pp|percentage_point", "{1} per percentage point"},
    {"#n / day|late_day", "{1} per day"},
    {"#n / complaint", "{1} per complaint"},
    {"#n / session", "{1} per session"},
    {"complaints|complaint|accidents|accident|errors|error|defects|defect|incidents|incident|injuries|injury|falls|"
     "fall|infections|failures|absences& per 100|1,000|10,000|100,000|1,000,000|million|thousand "
     "riders|calls|boardings|miles|patients|units|hours|km|transactions|orders|employees|items|parcels|beds|students|"
     "visits|passengers|parts|lines|words|pages|boxes|records",
     "{1}"},
    {"litre|litres|liter|liters per 100 km", "litre"},
    {"for_each|for_every|per|each|every& tenth of a|one percentage_point|pp", "{1} 0.1 percentage point"},
    {"→|:|=& #d *|x ;|,|.|$", "{1} {2};"},
    {"#p of_the|the|a * bonus|allowance|award|award_fee|award_pool|bonus_pool|incentive|bonus_share",
     "{1} of the bonus"},
    {"#p bonus|payout|payment ;|,|.|$", "{1};"},
    {"full bonus|payout|payment ;|,|.|$", "100%;"},
    {"in_excess_of|above|over|beyond #d per|a month|quarter|week|year|shift|day $$", "above {1}"},
    {"for_each|for_every|per|each|every& quarter - hour|quarter_hour|quarter_of_an_hour", "{1} 15 minutes"},
    {"each|every& extra|additional|further #p|#u& over|above|below|under&", "{1} {2} {3}"},
    {"above|over|beyond #d per 100|1,000|10,000|100,000|1,000,000 "
     "orders|riders|calls|boardings|miles|patients|units|hours|km|transactions|employees|items|parcels|beds|visits|"
     "passengers",
     "above {1}"},
    {"#d bonus point|points|mark|marks for|per&", "plus {1} points {2}"},
    {"priority - 1|2|3|4|5&", "p{1}"},
    {"a|one tenth of the|its&", "10% of {1}"},
    {"a|one fifth of the|its&", "20% of {1}"},
    {"multiplier|factor|coefficient #d at target|plan|goal|100_%", "{1} points at target"},
    {"achieved|actual|delivered|completed|produced|sold& / planned|plan|scheduled|budgeted", "{1} / target"},
    {"#d in|inches|mm|mg|ug / mi|mile|km|m3|l|kg", "{1}"},
    {"+ #p to|- under|less_than|below? + #p", "{1} to less than {2}"},
    {"+ #p or_more|and_above|or_higher|and_more|or_better&", "{1} {2}"},
    {"#u . #n <marks>? off|deducted|per&", "{1}; {2} {3}"},
    {"~adjustment|neutral|disincentive #p|#u|#d& : ( #m|#p& )", "{1}: -{2}"},
    {"~adjustment|neutral|disincentive #p ( #m )", "{1} -{2}"},
    {"per|each|every|for_each|for_every& %|percent", "{1} 1%"},
    {"#d l|litres|liters / 100 km", "{1} l"},
    {"#m extra|more|additional for|per&", "{1} {2}"},
    {"# / unit", "{1} per unit"},
    {"# / case", "{1} per case"},
    {"# / incident", "{1} per incident"},
    {"# / occurrence|instance|time", "{1} per occurrence"},
    {"# / each", "{1} each"},
    {"# apiece|ea|a_piece|a_time|each_time", "{1} each"},

    {"# a day $", "{1} per day"},
    {"# an hour $", "{1} per hour"},
    {"over_and_above|over_and_beyond|on_top_of", "above"},
    {"at / above|over", "at or above"},
    {"at / below|under", "at or below"},
    {"with|in_respect_of each|every", "for each"},
    {"at|@ the|a? rate? of #n", "at {1}"},

    {"costs|cost|loses|lose|takes& you|them|us|the_contractor|the_supplier|the_vendor|the_provider #n", "{1} {2}"},
    {"costs|cost|loses|lose the|a|an|each? driver|employee|operator|agent|team|contractor|supplier|vendor|provider|"
     "department|branch|unit|shop|store|ward|school|site|office #n",
     "minus {1}"},
    {"#n demerit|demerits|minus_points <each>", "minus {1} points for each"},
    {"from|off <the> allotted|full|total|item? <score> ,|;|.|for|per&", "{1}"},
    {"#n <marks>? come|comes off|away", "{1} off"},
    {"!maximum|max|max.|most|total|no a? loss|deduction|reduction|penalty|forfeit|forfeiture|cut of #n", "minus {1}"},

    // Steps: their side.
    {"by_which|that * misses|is_below|are_below|falls_below|fall_below|is_less_than|is_short_of|falls_short_of|"
     "fall_short_of|is_lower_than|is_under|is_<|misses_target_of #p",
     "below {2}"},
    {"by_which|that * "
     "is_above|are_above|exceeds|exceed|is_over|is_more_than|is_higher_than|goes_over|runs_over|takes_over #",
     "above {2}"},
    {"^ if|when|where|should|once|in_case_of|in_the_case_of|for? * <are>|falls|fall|drops|dips|slips? <below>|< #p "
     ",|:|;|-? deduct|take_off|minus|lose|less|subtract? #n off|lost|less|down? for? a|each|every|per full&? "
     "1? percentage_point|pp|%|percent|point|pt is|are|shall_be|will_be|come? "
     "off|short|of_shortfall|missed|cut|lost|deducted|reduced? $",
     "{1:} minus {3} for each {4} percentage point below {2}"},
    {"^ if|when|where|should|once|in_case_of|in_the_case_of|for? * <are>|takes|runs|goes? <above>|> #u "
     ",|:|;|-? deduct|take_off|minus|lose|less|subtract? #n off|lost|less|down? for? a|each|every|per full&? "
     "extra|additional|further? hour|hr|h|day|minute|min|month|week& is|are|shall_be|will_be|come? "
     "off|over|more|extra|cut|lost|deducted|reduced|beyond|in_excess? $",
     "minus {3} for each {4} {5} over {2}"},

    {"^ <above>|> #p * ,|:|-? add|plus|gain|earn #n for|each|every|per full|whole|complete? 1? "
     "percentage_point|pp|%|percent|pt $",
     "plus {3} for each percentage point {2} above {1}"},
    {"^ <below>|< #p * ,|:|-? deduct|take_off|minus|lose|less|subtract #n for|each|every|per full|whole|complete? 1? "
     "percentage_point|pp|%|percent|pt $",
     "minus {3} for each percentage point {2} below {1}"},
    {"#p compliance|attendance|accuracy|availability|uptime|occupancy|coverage|completion|satisfaction|yield|"
     "utilisation|utilization|punctuality& or|and better|more|higher|above|over|greater",
     "{2} {1} or more"},
    {"~required|requirement|must <each> #u "
     "outstanding|missing|lacking|not_completed|uncompleted|unfinished|not_delivered|not_done|remaining "
     "at_year_end|at_the_end|at_month_end?",
     "for each {1} short"},
    {"<each> whole|full|complete|started&? #u|#p& beyond|over|above|past that|this|it", "for each {1} {2} over target"},
    {"#n is|are|will_be|shall_be|to_be withheld|clawed_back|surrendered", "minus {1}"},
    {"-|minus|deduct|lose|less& #n of|out_of #d marks|points? $", "{1} {2}; {3} to begin with"},
    {"overspend|overrun|over_-_spend against|vs|versus|over|of? the|an? approved|agreed|allocated|annual|monthly? "
     "budget|plan? line|headings|heading|figure|item? reduces|lowers|cuts the? <score> by #n per|for_each|for_every& "
     "percentage_point|pp|%|1_%",
     "overspend: minus {1} {2} percentage point over target"},
    {"~off|minus|lost|deducted|deduct|less ^ on_or_under|at_or_below|at_or_under|on_or_below "
     "budget|target|plan|standard :|-|=|scores|earns|gets? #n "
     "<marks>? $",
     "up to target: {1} points"},
    {"for|per|each|every&? each|every|full|complete|whole&? #p saved|underspent above|over|beyond&", "{1} {2} {3} {4}"},
    {"for|per|each|every&? each|every|full|complete&? #p saved|underspent", "{1} {2} {3} below target"},
    {"#p of the? plan|goal|annual_target|sales_target", "{1} of target"},
    {"1_%|1_percentage_point|percentage_point of target|plan|budget|quota not_met|not_achieved", "1% short of target"},
    {"#n on for|per&", "plus {1} {2}"},
    {"per|each|every|for_each|for_every&? #u overrun|of_overrun|exceeded|over_run", "{1} {2} over target"},
    {"each|every& * hour|unit|point|visit|call|audit|session|course|day|lead|order|contract&? short_of|missing_from "
     "#d|#u&",
     "{1} {2} {3} below {4}"},
    {"for_each|for_every|each|every& #p of * <below>& #p", "{1} {2} {4} {5}"},
    {"by_which|that * beats|tops|surpasses|outstrips #p", "above {2}"},
    {"takes|take|loses|lose|minus|deduct|costs #n off|from the #n available? $", "minus {1}; {2} to begin with"},
    {"0.5 points for each|every|per overdue|late|missed&? * , total? rounded|rounding up to? a|the|next|nearest? whole "
     "point|number|mark? , deducted|taken|subtracted|taken_off from #n",
     "{3} to begin with; minus 1 point for each 2 {1} {2}; or part thereof"},
    {"0.5 points for each|every|per overdue|late|missed&? * , deducted|taken|subtracted|taken_off from #n , total? "
     "rounded|rounding up to? a|the|next|nearest? whole point|number|mark?",
     "{3} to begin with; minus 1 point for each 2 {1} {2}; or part thereof"},
    {"0.5 points for each|every|per overdue|late|missed&? * , total? rounded|rounding down to? a|the|next|nearest? "
     "whole "
     "point|number|mark? , deducted|taken|subtracted|taken_off from #n",
     "{3} to begin with; minus 1 point for each 2 {1} {2}; full steps only"},
    {"0.5 points for each|every|per overdue|late|missed&? * , deducted|taken|subtracted|taken_off from #n , total? "
     "rounded|rounding down to? a|the|next|nearest? whole point|number|mark?",
     "{3} to begin with; minus 1 point for each 2 {1} {2}; full steps only"},
    {"0.25 points for each|every|per overdue|late|missed&? * , total? rounded|rounding up to? a|the|next|nearest? "
     "whole "
     "point|number|mark? , deducted|taken|subtracted|taken_off from #n",
     "{3} to begin with; minus 1 point for each 4 {1} {2}; or part thereof"},
    {"0.25 points for each|every|per overdue|late|missed&? * , deducted|taken|subtracted|taken_off from #n , total? "
     "rounded|rounding up to? a|the|next|nearest? whole point|number|mark?",
     "{3} to begin with; minus 1 point for each 4 {1} {2}; or part thereof"},
    {"0.25 points for each|every|per overdue|late|missed&? * , total? rounded|rounding down to? a|the|next|nearest? "
     "whole "
     "point|number|mark? , deducted|taken|subtracted|taken_off from #n",
     "{3} to begin with; minus 1 point for each 4 {1} {2}; full steps only"},
    {"0.25 points for each|every|per overdue|late|missed&? * , deducted|taken|subtracted|taken_off from #n , total? "
     "rounded|rounding down to? a|the|next|nearest? whole point|number|mark?",
     "{3} to begin with; minus 1 point for each 4 {1} {2}; full steps only"},
    {", total? deducted|taken|subtracted|taken_off from #n $$", "; all taken off {1}"},
    {"keeps|retains|holds all? #n", ": {1}"},
    {"^ above|over|beyond that|this , each|every|for_each|for_every #p|#u&", "each {1} above that"},
    {"^ below|under that|this , each|every|for_each|for_every #p|#u&", "each {1} below that"},
    {"^ * * <below> #p ,|: #n off|lost|less for|per|each 1_%|pp|percentage_point|percent $",
     "minus {4} for each percentage point below {3}"},
    {"^ * * <above> #p ,|: #n off|lost|less for|per|each 1_%|pp|percentage_point|percent $",
     "minus {4} for each percentage point above {3}"},
    {"#n fewer|less per|for_each further|additional #p|#u& ,|;|$", "minus {1} for each {2} above that;"},
    {"~points ^ #d for_each|for_every&", "{1} points {2}"},
    {"#m in damages|credits|penalties|charges is|are|shall_be? assessed|charged|due|payable|levied? for&", "{1} {2}"},
    {"^ * beyond|over|above #d in_a_month|per_month|a_month|in_the_month? are charged at #m per|each *",
     "{3} for each {4} above {2}"},
    {"^ goal|target is|=|: zero .|;|,", "target 0;"},
    {"over|above|beyond the #u * allowance|limit|quota|threshold|norm", "above {1}"},
    {"#n is|are removed|taken|deducted|subtracted from #n for&", "{2} to begin with; minus {1} {3}"},
    {"for&? each|every percent|1_%|percentage_point the|that * is|are overspent|exceeded", "{1} each 1% above target"},
    {"reduced by #p of_the full|original|total bonus|award|incentive for&", "reduced by {1} of the target award {2}"},
    {", the|a * is|are late|delayed|overdue ,|.|$", " late,"},
    {", otherwise #n less|minus #n per|for_each #p|#u& shortfall|short|below?",
     "; {1} to begin with; minus {2} per {3} below that"},
    {"maximum|max|at_most|up_to #d minus_points|penalty_points|minus points", "deduction capped at {1} points"},
    {"~off ^ #d per|for_each|for_every&", "{1} points off {2}"},
    {"~off !each , from #n $$", "; all taken off {1}"},
    {"( added_up|cumulative|accumulating|cumulated )", "; points accrue per event"},
    {"1 point each , first|the_first #d only", "1 point each, capped at {1} points"},
    {"^ first 2|two late|missed&? * cost|costs|: #n each , any|each|every after_that|further_one|later_one #n each",
     "first minus {3}, second minus {3}, third and later minus {4} each"},
    {"shortfall|shortfalls|underachievement is|are not penalised|penalized", ""},
    // Steps: what they take.
    {"^ -? less|minus #n <marks>? for|per|each|every&", "minus {1} {2}"},
    {"#n - less|minus #n", "{1}; minus {2}"},
    {"^ deduction|penalty|loss|reduction|malus|points_lost|points_deducted|deductions|points_deductible|points_off "
     ":|=|-|of? #n "
     "for|per|each|every&",
     "minus {1} {2}"},
    {"<the>? <marks> <are>|shall|will? be? cut|reduced|deducted|lost|docked|taken_off|decreased|lowered at|@|by #n "
     "per|for&",
     "minus {1} {2}"},
    {"<the>? <score> shall|will|should? be? "
     "falls|fall|drops|drop|goes_down|go_down|reduces|reduce|abates|abate|decreases|"
     "decrease|slips|reduced|lowered|decreased by|at #n",
     "minus {1}"},
    {"reducing|falling|dropping|decreasing|going_down|losing by? #n per|for|with|a|each|every&", "; minus {1} {2}"},
    {"#n less|fewer|lower|down|gone|cut|shall_be_cut for|per|with&", "{1} off {2}"},
    {"for_each|for_every|each|every& * #u? , #n less|fewer|down|lower $", "{1} {2} {3} minus {4}"},

    // Steps: a part of one.
    {",|;|.|( partial|part|fractions|fraction|incomplete|started "
     "of_a_week|of_a_day|of_an_hour|of_a_point|weeks|points|hours|days|percentage_points|"
     "steps|units|periods|tens|hundreds? are|is? "
     "ignored|disregarded|not_counted|do_not_count|don't_count|not_considered )|$",
     "; part steps not counted;"},
    {"^ after|beyond|over the? first? #u ,? #n|#m& per|for_each|for_every hour|day|minute|week|unit&",
     "{2} for each {3} above {1}"},
    {", or|and any? part|fraction|portion of|thereof a|an|the|any|such|it|them|that? "
     "interval|period|block|hour|step|#u ,",
     " or part thereof"},
    {"or|and ,? any? part|fraction|portion of|thereof a|an|the|any|such|it|them|that? "
     "interval|period|block|hour|step|#u",
     "or part thereof"},
    {"or|and partial|part|incomplete -? interval|period|block|hour|step|#u", "or part thereof"},
    {"( a|any? started|begun|part|partial #u counts|counted|is_counted in_full|as_a_whole|fully? )",
     "(or part of {1})"},
    {"( round|rounded up|upwards )", "(or part thereof)"},
    {", round|rounded up|upwards $", ", or part thereof"},
    {",|(|; any|a? part|started|partial|fraction|fractions|incomplete|unfinished of|a|an? block|interval|period|#u|#n? "
     "to_be|being|is|are? counts|counting|counted|treated|taken|deemed|reckoned as? a|an|the|one? full|whole "
     "one|block|interval|period|hour|day|week|minute|step|unit|#u|#n? )|,|;|$",
     ", or part thereof;"},
    {"<each> started|commenced|begun #u", "for each {1} or part thereof"},
    {"<each> #u started|commenced|begun|begins", "for each {1} or part thereof"},
    {"as_soon_as each|every new? #u of_delay|late? starts|begins|has_started", "for each {1} or part thereof of delay"},
    {"<each> #u , even_if not complete ,", "for each {1} or part thereof"},
    {"of lateness", "late"},
    {"#u of late arrival|delivery|submission|start", "{1} late"},
    {"<each> period|block|interval of #u", "for each {1}"},
    {"<each> #n - minute|hour|day& block|period|interval", "for each {1} {2}"},
    {"by_which|that the|a? * <are>|arrives|departs|starts|leaves? late|delayed", "late"},
    {"after|past the? scheduled|appointed|posted|agreed|due time|slot|date", "late"},
    {"day|hour|week& after|past the? agreed|promised|planned|contractual|due "
     "handover|delivery|completion|submission|payment|return "
     "date",
     "{1} late"},

    // Steps: what they add.
    {"<each> full|whole|complete|completed& percentage_point|pp& over|ahead|on_top", "for each {1} {2} above"},
    {"<each> * percentage_point|pp& in_excess|of_excess|of_over_-_delivery|on_top|ahead_of_plan|ahead|over|of_over_-_"
     "achievement",
     "for each {2} above"},
    {"points? rise|rises|go_up|goes_up|increase|increases|increased|raised|up by|@|at? #n for|per|each|every|with&",
     "plus {1} {2}"},
    {"increased|raised|up by|@|at #n", "plus {1}"},
    {"#n more|extra|further|added|additional|up for|per|each|every|with&", "plus {1} {2}"},
    {"extra|additional|bonus points|marks at|@ #n", "plus {1}"},
    {"a further|an_additional|another #n", "plus {1}"},

    // What they begin with.
    {"^^ out_of #d <marks>? :|- each|every|deduct|minus|lose|subtract|take_off&", "{1} points to begin with; {2}"},
    {"^^ out_of #d <marks>? :|- #n off|lost|less&", "{1} points to begin with; {2} {3}"},
    {"#n off per|for_each|for_every minor|major|late|missed|open|unresolved& * from #d|#n& ;|,|$",
     "{1} off per {2} {3}; {4} to begin with;"},
    {"off|from a|an|the? starting|opening|initial score|total|balance of #n $", "; {1} to begin with"},
    {"reduce|cut the? starting|opening|full? score|marks|points of|from #n by #n", "{1} to begin with; minus {2}"},
    {"per further|extra&", "for each {1}"},
    {"^ all? deducted|subtracted from #n $$", "; all taken off {1}"},
    {"the #d - unit|piece|call|visit|sale target", "the target of {1}"},
    {"^ #d less|minus|- #n <marks>? per|for&", "{1} to begin with; minus {2} {3}"},
    {"points|point|marks|mark& out_of a_maximum_of|a_total_of|the? #n available? $", "{1}; {2} to begin with"},
    {", out_of|from a_maximum_of|a_total_of? #n $", "; {1} to begin with"},
    {",|; nothing|none|no_bonus|no_points deducted|paid|due|lost? below|under that|it? $", ""},

    // What they count.
    {"#m for_each|for_every|per|each|every * sold|signed? "
     "above|over|beyond|exceeding|in_excess_of|after|past|past_the|above_the threshold|"
     "quota|target|limit|first|base? of? #n $",
     "{1} for each unit above {3}"},
    {"for_each|for_every|per|each|every&? full&? percentage_point|1_% by_which|that * "
     "exceeds|exceed|are_above|is_above|beats the? quota|target|plan|budget|standard|norm",
     "{1} {2} percentage point above target"},
    {"for_each|for_every|per|each|every&? full&? percentage_point|1_% by_which|that * "
     "misses|miss|fall_short_of|falls_short_of|is_below|are_below|trails "
     "quota|target|plan|budget&",
     "{1} {2} percentage point below {4}"},

    {"^ up_to|the_first|first? #d * a_month|per_month|a_quarter|per_quarter|a_year|per_year? :|,|-? "
     "no|without|free_of|nil deduction|loss|penalty|charge|demerits ,|;|. and? "
     "then|thereafter|after_that|beyond_that|above_that|from_then_on ,? minus|-|deduct? #n <marks>? "
     "for|per|each|for_each|every a|one|further|additional|extra? * $",
     "{1} {2} allowed; each further one minus {3}"},
    {"^ up_to|the_first|first? #d * a_month|per_month|a_quarter|per_quarter|a_year|per_year? :|,|-? "
     "no|without|free_of|nil deduction|loss|penalty|charge|demerits ,|;|. and? "
     "then|thereafter|after_that|beyond_that|above_that|from_then_on ,? minus|-|deduct? #n <marks>? "
     "for|per|each|for_each|every a|one|further|additional|extra? * up_to a|the? loss|deduction|total|maximum of? #n $",
     "{1} {2} allowed; each further one minus {3}; deduction capped at {5}"},
    {"1 late|missed&? * tolerated|allowed|free|permitted|without_deduction|without_penalty|disregarded|ignored "
     "per|a|in_a|in_the|each? "
     "month|quarter|year|week|period|shift? ;|,|.|: "
     "starting|beginning? from|with the? second|2_nd one|case|instance? on|onwards|onward? ,? -|minus? #n "
     "each|apiece|per_case",
     "1 {1} {2} allowed; each further one minus {3}"},
    {"^ from the second|2_nd * of|in a|the|any? month|quarter|year? on|onwards ,? #p of "
     "that_month's|the_month's|the_monthly|the * "
     "fee|charge|charges is? credited|deducted? per|for_each|each? * (|$",
     "each {1} beyond the first 1: {2} of the fee ("},
    {"2 late|missed&? * tolerated|allowed|free|permitted|without_deduction|without_penalty|disregarded|ignored "
     "per|a|in_a|in_the|each? "
     "month|quarter|year|week|period|shift? ;|,|.|: "
     "starting|beginning? from|with the? third|3_rd one|case|instance? on|onwards|onward? ,? -|minus? #n "
     "each|apiece|per_case",
     "2 {1} {2} allowed; each further one minus {3}"},
    {"^ from the third|3_rd * of|in a|the|any? month|quarter|year? on|onwards ,? #p of "
     "that_month's|the_month's|the_monthly|the * "
     "fee|charge|charges is? credited|deducted? per|for_each|each? * (|$",
     "each {1} beyond the first 2: {2} of the fee ("},
    {"3 late|missed&? * tolerated|allowed|free|permitted|without_deduction|without_penalty|disregarded|ignored "
     "per|a|in_a|in_the|each? "
     "month|quarter|year|week|period|shift? ;|,|.|: "
     "starting|beginning? from|with the? fourth|4_th one|case|instance? on|onwards|onward? ,? -|minus? #n "
     "each|apiece|per_case",
     "3 {1} {2} allowed; each further one minus {3}"},
    {"^ from the fourth|4_th * of|in a|the|any? month|quarter|year? on|onwards ,? #p of "
     "that_month's|the_month's|the_monthly|the * "
     "fee|charge|charges is? credited|deducted? per|for_each|each? * (|$",
     "each {1} beyond the first 3: {2} of the fee ("},
    {"4 late|missed&? * tolerated|allowed|free|permitted|without_deduction|without_penalty|disregarded|ignored "
     "per|a|in_a|in_the|each? "
     "month|quarter|year|week|period|shift? ;|,|.|: "
     "starting|beginning? from|with the? fifth|5_th one|case|instance? on|onwards|onward? ,? -|minus? #n "
     "each|apiece|per_case",
     "4 {1} {2} allowed; each further one minus {3}"},
    {"^ from the fifth|5_th * of|in a|the|any? month|quarter|year? on|onwards ,? #p of "
     "that_month's|the_month's|the_monthly|the * "
     "fee|charge|charges is? credited|deducted? per|for_each|each? * (|$",
     "each {1} beyond the first 4: {2} of the fee ("},
    {"^ after #d late|missed|failed&? * in_a_month|per_month|a_month|in_a_quarter|in_a_year? , each|every "
     "further|additional|subsequent one|case|instance?",
     "{1} {2} {3} allowed; each further one"},
    {"^ up_to|first #d * is|are? no|without|free penalty|deduction|of_penalty? ,|;|. every|each * "
     "after_that|beyond_that|thereafter -|minus|costs|:? #n",
     "{1} {2} allowed; each further one minus {4}"},
    {"^ up_to|the_first|first? 1 late|missed|failed&? * carry|carries|attract|attracts|incur|incurs no|zero "
     "penalty|deduction|loss ,|;|. "
     "from the? second|2_nd one? on|onwards|onward ,? minus? #n each|apiece|per_case",
     "1 {1} {2} allowed; each further one minus {3}"},
    {"^ up_to|the_first|first? 2 late|missed|failed&? * carry|carries|attract|attracts|incur|incurs no|zero "
     "penalty|deduction|loss ,|;|. "
     "from the? third|3_rd one? on|onwards|onward ,? minus? #n each|apiece|per_case",
     "2 {1} {2} allowed; each further one minus {3}"},
    {"^ up_to|the_first|first? 3 late|missed|failed&? * carry|carries|attract|attracts|incur|incurs no|zero "
     "penalty|deduction|loss ,|;|. "
     "from the? fourth|4_th one? on|onwards|onward ,? minus? #n each|apiece|per_case",
     "3 {1} {2} allowed; each further one minus {3}"},
    {"earns|brings|gives a credit of #p", ": {1}"},
    {", #p at_most|maximum|max|tops $", ", capped at {1}"},
    {"^ each|every& * is|are|will_be charged at #m", "{1} {2}: {3}"},
    {"^ each|every& * at #m", "{1} {2}: {3}"},
    {"^ no|nil deduction|penalty|loss|charge up_to|for|on_the_first|for_the_first #d late|missed|failed&? *",
     "{1} {2} {3} allowed"},
    {"^ #d late|missed|failed&? * tolerated|allowed|free|permitted ,|;|. every|each * "
     "after_that|beyond_that|thereafter "
     "-|minus|costs|:? #n",
     "{1} {2} {3} allowed; each further one minus {5}"},
    {"^ each|every& missed|late|failed&? * after|beyond the first in|of a|the month|quarter|week|year",
     "{1} {2} {3} beyond the first"},
    {"^ each|every& missed|late|failed&? * after|beyond the second|2_nd in|of a|the month|quarter|week|year",
     "{1} {2} {3} beyond the first 2"},
    {"^ each|every& missed|late|failed&? * after|beyond the third|3_rd in|of a|the month|quarter|week|year",
     "{1} {2} {3} beyond the first 3"},
    {"^ each|every missed|late|failed&? * above|over|beyond #d "
     "in_the_month|in_a_month|per_month|a_month|in_the_quarter|"
     "in_the_week? pays|earns|gets|brings|costs|: #m",
     "{4} for each {1} {2} above {3}"},
    {"^ for? each|every missed|late|failed&? * above|over|beyond|in_excess_of #d in_the_month|in_a_month|per_month|"
     "a_month|in_the_quarter? ,? the contractor|supplier|provider|operator|vendor is|shall_be|will_be charged|fined|"
     "assessed #m",
     "{4} for each {1} {2} above {3}"},
    {"#m for each|every missed|late|failed * above #d", "{1} for each {2} above {3}"},
    {"^ up_to|first #u free|no_deduction|allowed ;|,|. thereafter|then|after_that|beyond_that ,? minus|-|deduct? #n "
     "per|for_each|for_every started|full|commenced&? hour|day|minute|week&",
     "target {1}; minus {2} for each {3} {4} above target"},
    {"no -? call / no -? show", "no call no show"},
};

}  // namespace

std::span<const Phrase> english_phrases() noexcept {
    return phrases;
}

}  // namespace kpi::detail
