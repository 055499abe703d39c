// The phrases of English: each way of saying a limit, a step, a rest, and the one that the grammar reads.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Figures.
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
     "visits|passengers|parts|lines",
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

    // Steps: what they add.
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

    // Where a loss ends: at so many points.
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

    // Tiers.
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
    {"above|over|more_than|exceeding|beyond #m|#p|#u|#d& but|and not above|over|exceeding|more_than|beyond "
     "#m|#p|#u|#d&",
     "above {1} and up to {2}"},
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
    {"zero|0|nil or|and negative|below|less #n", "0 or less: {1}"},
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
    {"1_%|1_percentage_point|percentage_point|% "
     "growth|increase|improvement|rise|gain|of_growth|of_increase|in_growth|growth_rate in|of? * "
     "over|on|vs|against|from|"
     "compared_with|compared_to|versus last|the_previous|previous|prior|the_prior|the_preceding|preceding "
     "year|year's|month|quarter|ly",
     "1% above 0%"},
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
    {"deduct|subtract|minus|lose|take_off|remove|add|plus& #n for|per each|every&? * , #n "
     "for|per each|every&? * ,|;? and #n for|per each|every&? * $",
     "{1} {2} for each {4}; {1} {5} for each {7}; {1} {8} for each {10}"},
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

std::span<const Phrase> english_phrases() noexcept {
    return phrases;
}

}  // namespace kpi::detail
