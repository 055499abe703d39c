// The phrases of English, read before the other tables: the marks that a rule starts from, what is free, prices by
// time.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    {"half_a point|mark", "0.5 points"},
    // The marks stand beside the price, or behind it.
    {"( #n available|possible )", "; {1} to begin with"},
    {"^ #n available|possible ;|,|.", "{1} to begin with;"},
    {";|.|, out_of #n ,|;|.|$", "; {1} to begin with;"},
    {"^ from|out_of #d , #n <marks>? lost|off|deducted", "{1} to begin with; minus {2}"},
    {"^ from #d take_away|deduct|subtract|take|take_off #n for_each|for_every|per&",
     "{1} to begin with; minus {2} {3}"},
    {"^ deduct|minus|subtract|take_off #n <marks>? for_each|for_every|per * from #d $",
     "minus {1} for each {2}; {3} to begin with"},
    {"lose|loses|cost|costs|minus|deduct|takes|take #n <marks>? of|from|off|out_of the? #n ,|;|.|$",
     "minus {1}; {2} to begin with;"},
    {"lose|loses|cost|costs|minus|deduct|takes|take #n <marks>? of|from|out_of the? #n per|for_each|for_every "
     "percentage_point|pp|percent|1_%",
     "minus {1} for each percentage point; {2} to begin with"},
    {"lose|loses|cost|costs|minus|deduct|takes|take #n <marks>? of|from|out_of the? #n per|for_each|for_every "
     "#p|#u&",
     "minus {1} for each {3}; {2} to begin with"},
    {"^ #n <marks>? off the #n for_each|for_every|per * $", "{2} to begin with; minus {1} for each {3}"},
    {"#n <marks>? each|apiece off|from #d ,|;|.|$", "minus {1} each; {2} to begin with;"},
    {"#n <marks>? deducted|taken|off|lost from|out_of #n ;|,|.|$", "minus {1}; {2} to begin with;"},
    // Findings with a figure each, all of them taken.
    {": * #d , * #d , * #d .|;|- score|total = #d - total|the_total|sum $$",
     ": {7} to begin with; minus {2} per {1}; minus {4} per {3}; minus {6} per {5}"},
    {": * #d , * #d .|;|- score|total = #d - total|the_total|sum $$",
     ": {5} to begin with; minus {2} per {1}; minus {4} per {3}"},
    {": * #d , * #d , * #d ;|-|,|. total|sum|all taken|deducted|subtracted from #d $$",
     ": {7} to begin with; minus {2} per {1}; minus {4} per {3}; minus {6} per {5}"},
    {": * #d , * #d ;|-|,|. total|sum|all taken|deducted|subtracted from #d $$",
     ": {5} to begin with; minus {2} per {1}; minus {4} per {3}"},
    {"^^ for_each|per|each * #n <marks>? , for_each|per|each * #n <marks>? and for_each|per|each * #n <marks>? "
     "shall_be|is|are|will_be|to_be deducted from #d",
     "{7} to begin with; minus {2} per {1}; minus {4} per {3}; minus {6} per {5}"},
    {"^^ for_each|per|each * #n <marks>? and|, for_each|per|each * #n <marks>? shall_be|is|are|will_be|to_be deducted "
     "from #d",
     "{5} to begin with; minus {2} per {1}; minus {4} per {3}"},
    {"; section|item|line|kpi? total|maximum|max #d $$", "; {1} to begin with"},
    {"^^ * : #n off ; * : #n off ; * : #n off", "minus {2} per {1}; minus {4} per {3}; minus {6} per {5}"},
    {"ceiling|limit on|of deductions|losses :? #n", "total deductions at most {1}"},
    {"( #n <marks>? max|maximum deduction|deductions|loss )", "; deduction at most {1}"},
    // What is free.
    {"^ first #d free|allowed|tolerated|waived ,|; then|after_that|thereafter minus|-? #n <marks>? each|per_error "
     ",|;|.|$",
     "{1} allowed; each further one minus {2};"},
    {"^ #d free * ,|; then|after_that|thereafter minus|-? #n <marks>? each ,|;|.|$",
     "{1} allowed; each further one minus {3};"},
    {"^ #d free * per * ,|; then|after_that|thereafter minus|-? #n each ,|;|.|$",
     "{1} allowed; each further one minus {4};"},
    {"^ up_to #d * tolerated|allowed|free , #d th|rd|nd and later|onwards|up|more cost|costs|lose|loses|minus|- #n "
     "<marks>? each",
     "{1} allowed; each further one minus {4}"},
    {"^ up_to #u|#d& late? no_deduction|free|tolerated|allowed , from_the #d th|rd|nd|st? "
     "day|hour|minute on|onwards #n <marks>? off per|for_each day|hour|minute&",
     "target {1}; minus {3} for each {4} above target"},
    {"^ up_to #u|#d& late? no_deduction|free|tolerated|allowed , from_the third|fourth|fifth|sixth day|hour|minute "
     "on|onwards #n off per|for_each day|hour|minute&",
     "target {1}; minus {2} for each {3} above target"},
    {", the? first one|1 each|per|a month|week|quarter waived|free|not_charged $", "; first one free"},
    // Each further step, and the step behind a comparison.
    {"each|every extra|further|additional|more #u -|minus|less #n ,|;|.|$", "each {1} above minus {2};"},
    {"<below> that|it|this ,|:? -|minus #n <marks>? per|for_each #p|#u& ,|;|.|$", "minus {1} for each {2} below;"},
    {"<above> that|it|this ,|:? -|minus #n <marks>? per|for_each #p|#u& ,|;|.|$", "minus {1} for each {2} above;"},
    {"<above> that|it|this ,|:? #n are|is? lost|deducted|off per|for_each #p|#u& ,|;|.|$",
     "minus {1} for each {2} above;"},
    {"<below> that|it|this ,|:? #n are|is? lost|deducted|off per|for_each #p|#u& ,|;|.|$",
     "minus {1} for each {2} below;"},
    {"^ gains|gain #n for_each|for_every|per * <above> #d", "plus {1} for each 1 above {3}"},
    {"at_most|max|maximum #d <marks> extra", "bonus at most {1}"},
    {"each|every missed|late|lost * per #d <above> #u|#d& costs|loses #n", "each 1 above {3} minus {4}"},
    {"subject_to a|the? minimum|min", "minimum"},
    // Time, and what it costs.
    {"or fraction|part of a|an|the hour|day|minute|week|unit|month", "or part thereof"},
    {"per|for_each day|week|hour or_part_thereof after|beyond the? completion|due|delivery|handover|agreed "
     "date|deadline|day ,|;|.|$",
     "per day late or part thereof;"},
    {"^ first #u free|included|allowed ,|; then|thereafter|after_that #m per|for_each|for_every hour|day|minute|week&",
     "{2} per {3} above {1}"},
    {"for_each|per|for_every #u ,? or_part|or_part_thereof ,? after|beyond|above the_first #d|#u& ,|;|.|$",
     "for each {1} or part thereof above {2};"},
    {"for_each|per|for_every #u of? lateness|delay|late|waiting? beyond|after|above a|the #d - "
     "minute|hour|day grace|grace_period|allowance period?",
     "for each {1} above {2}"},
    {"#m per day|week|hour for_the_first #u of? delay|late|lateness? , #m per day|week|hour? thereafter|after_that|"
     "beyond_that , limited|capped|maximum|max to|at? #m $",
     "{1} for each 1 above 0; {3} for each 1 above {2}; at most {4}"},
    {"#m per|a day|week|hour|minute for_the_first #u|#d& of? delay|late|lateness? ,|;|and|, #m per|a "
     "day|week|hour|minute? thereafter|after_that|beyond_that|from_then_on|afterwards",
     "{1} for each 1 above 0; {3} for each 1 above {2}"},
    {"^ #m|#d& per|for_each * up_to #d * , #m|#d& per|for_each * after_that|thereafter|beyond_that|above_that $",
     "{1} for each 1 above 0; {5} for each 1 above {3}"},
    {"^ #m|#n& for_each|per * up_to #d , #m|#n& for_each|per * from_the #d th|st|nd|rd $",
     "{1} for each 1 above 0; {4} for each 1 above {3}"},
    {"^ #m bonus reduced|cut by #m for_each|per|for_every&", "{1} to begin with; minus {2} {3}"},
    {"^^ * on_or_under|at_or_below|up_to|or_less #p :|= #m bonus? , reduced|cut|less|minus by? #m "
     "for_each|per|for_every #p over|above ,|;|.|$",
     "{3} to begin with; minus {4} for each {5} above {2};"},
    {"can't|cannot|can_not|may_not go|fall below #m", "at least {1}"},
    // A step, and the side that it is on.
    {"( limit #n )", "(max {1})"},
    {"each|every #p more|higher|over :|= -|minus #n", "each {1} above minus {2}"},
    {"each|every #p less|lower|under|fewer :|= +|plus #n", "each {1} below plus {2}"},
    {"( no_more_than +? #n )", "(max {1})"},
    {"~% !percentage for_each|per|each point under|below|short ,|;|.|$", "for each percentage point below;"},
    {"~% !percentage for_each|per|each point over|above ,|;|.|$", "for each percentage point above;"},
    {"off|lost|less for_each|per|for_every #p not * $", "off for each {1} below"},
    {"~target <marks> less|off|lost for_every|for_each|per * not carried_out|done|completed|made|held",
     "points off for each 1 below target"},
    {"no_points|no_marks under|below #d $", "below {1}: 0"},
    {"none|nothing left after|beyond #u", "over {1}: 0"},
    {"<above>& #p of sales|revenue|turnover|total|output :", "{1} {2}:"},
    {"both limited|capped to|at #m|#n&", "; ±{1} max"},
    {"score|total|result? may|can go|be|become negative|below_zero $", "; no lower limit"},
    {"^ #d with none|no_errors|no_complaints ,|;", "{1} to begin with;"},
    {"^ #n off|deducted for_each|per of_the_first #d * , #n off|deducted for_each|for_every|per * "
     "after_that|thereafter|beyond_that",
     "minus {1} for each 1 above 0; minus {4} for each 1 above {2}"},
    {"^ #n to_start|at_the_start|at_start ;|,|.", "{1} to begin with;"},
    {"for_each|per|for_every #p of * <above> #u $", "for each {1} above 0%"},
    {": #d minus #n per|for_each&", ": {1} to begin with; minus {2} {3}"},
    {"^ #n , less|minus #n for_each|for_every|per&", "{1} to begin with; minus {2} {3}"},
    {"each|every * missed -|minus #n", "each missed {1} minus {2}"},
    {": #n for_every|for_each|per #p , max|maximum|capped|up_to&", ": plus {1} for each {2} above 0%, {3}"},
    {"~minus with no", "without"},
    {"capped at minus|- #n", "total deductions at most {1}"},
    {": #n& first time , #n& second time , #n& third time and every time after",
     ": first {1}, second {2}, third and "
     "later {3} each"},
    // Lines.
    {"pro_rata|prorated|proportional|proportionally in_between|between ,|;|.|$", "straight line in between;"},
    {"interpolate|interpolated linearly? between the levels|points|steps", "straight line in between"},
    {"^ #p to|- #p on_a_straight_line|in_a_straight_line|linear|linearly from #d to #d",
     "{1}: {3}; {2}: {4}; straight line in between"},
    {"between #p and #p the? marks|score|points run|runs|rise|rises|go|goes from #d to #d "
     "in_a_straight_line|evenly|linearly",
     "{1}: {3}; {2}: {4}; straight line in between"},
    {"over #p stays|remains at #n", "above {1}: {2}"},
    {"^^ #n at #u , #n at #u , straight_line", "{2}: {1}; {4}: {3}; straight line"},
    {"^^ * : 0 at #p * rising|growing|increasing evenly|linearly|steadily to #p at #p * ,",
     "{2}: 0%; {5}: {4}; straight line in between;"},
    {"~straight none|nothing|nil under|below #p", "below {1}: 0"},
    // Bands.
    {"#d|#p& + ( #n )", "{1} or more: {2}"},
    {"#d stars|star #p +|or_more|and_above ,|;", "{2} or more: {1};"},
    {"else #d star|stars", "otherwise {1}"},
    {"^ #d - #p or_below|or_less|or_lower|and_below ;|.|$", "{2} or less: {1};"},
    {"more_than one|1 ,|:|-|= nothing|none|nil|zero|0|no_points", "more than 1: 0"},
    {"^^ perfect|full attendance for_the? quarter|month|year? :|=? #m ;|,", "0: {1};"},
    {"~place #d st|nd|rd|th to|- #d st|nd|rd|th place|placed? :|-|=? #n", "rank {1}-{2}: {3}"},
    {"~rank others|other|all_others|the_rest :|-|=? 0|nil|nothing|none $", "otherwise 0"},
    {"^^ * per quarter|month|year|week - 0 :", "{1}: 0:"},
    {"within : #u =|: #p , #u =|: #p , #u =|: #p , #u =|: #p ; later|longer|otherwise = 0",
     ": within {1}: {2}; within {3}: {4}; within {5}: {6}; within {7}: {8}; otherwise 0"},
    {"#d - #p or #d - #p :|=|- #n", "{1}-{2}: {5}; {3}-{4}: {5}"},
    {"^^ * ( + / - ) : within #p #n , within #p #n , within #p #n , more|over|otherwise|outside&",
     "{1}: ±{2}: {3}; ±{4}: {5}; ±{6}: {7}; otherwise"},
    {"~silver ^ none :|=? #d $", "no award: {1}"},
    {"^^ * grade|rating|class|category aa #d , a #d , b #d , c #d , * #d $$",
     "aa = {2}; a = {3}; b = {4}; c = {5}; {6} = {7}"},
    {": #d if yes , #d|0|nothing& if no", ": yes {1}; no {2}"},
    {"^^ * within|in #u : ≥|>|≥& #p", "{1}: {3}{4}"},
    {"^^ * : #p of * out|done|answered|closed|completed|finished|returned in|within #u .|;|,", "target {2};"},
    {"^ fee cut|reduced by #p up_to #u late", "up to {2} late: {1} of the fee"},
    // What strikes.
    {"^ this|the line|kpi|measure|item|criterion|section|indicator scores|gets|earns nothing|0|zero|nil if|when|where "
     "a|an|any? * was|is missed|skipped",
     "any missed {1}: no points for this item"},
    {"= no safety|quarterly|monthly|annual|team? bonus $", ": no bonus for the quarter"},
    {"^ if the? * comes_back|is unsatisfactory|failed , no * bonus|award is|will_be paid *",
     "any unsatisfactory {1}: no bonus for the year"},
    {"<below> #d|#p& in * : the? * is|are not_eligible|ineligible for any|the? award|bonus|incentive *",
     "below {1}: no bonus for the quarter"},
    {"^ more_than #d * disqualifies|disqualify the? * from the? * bonus|award|incentive",
     "employees with more than {1} {2} are not eligible for the award"},
    {"^ minimum|at_least #d of #d * , otherwise|or the? whole? section|item|line|kpi|criterion gets|scores "
     "0|zero|nothing",
     "below {1}: no points for this item"},
    {": this|the? section|indicator|item|criterion scores|gets zero|0|nothing ,|;|.|$", ": no points for this item;"},
    {"^ any * resulting_in|causing|with a? * , this|the section|indicator|item|criterion scores|gets zero|0|nothing",
     "any {1} resulting in {2}: no points for this item"},
    {"whenever", "if"},
    // Formulas.
    {"paid only from #d upwards|up|on and|,", "below {1}: 0;"},
    {"^^ * ( out_of 100 ) ×|times|x #d $$", "score = {1} * {2}"},
    {"^^ * in|within #u , as_a percentage|percent , multiplied_by|times the? #n available?", "score = rate * {3}"},
    {"but zero|nothing|nil under|below #p of_target", "; below {1} of target 0"},
    // Full marks and the rest, said in few words.
    {"≥|>|<|≤& #p|#d|#u& full_marks|full_score|full_points ,|;|.|$", "{1} {2}: full marks;"},
    {"longer|later|slower|more|less|lower|fewer|worse|higher& scores|pays|gets|earns|receives|is_worth "
     "0|nothing|none|zero|nil|no_points ,|;|.|$",
     "{1} 0;"},
    {"~late ^^ delivered|submitted|filed|completed|done? on_time :|=|-? #p ;|.|,", "0 days late: {1};"},
    {"~days ^^ delivered|submitted|filed|completed|done? on_or_before the? due_date|deadline :|=|-? #p|#n& ;|.|,",
     "0 days late: {1};"},
    {"^ zero lost - time injuries|injury|accidents|incidents", "0 injuries"},
    {"^^ score #d and|or above|more|higher|better|over :", "{1} or more:"},
    {"^ minus|- #n per|for_each missed|cancelled|skipped * ; target|required|plan #d * $$",
     "target {3}; minus {1} for each 1 below target"},
    {"per employee per year|quarter|month :", ":"},
    {"fewer_than|less_than|under|below|up_to|over|more_than& #d|#p|#u& , #n ;", "{1} {2}: {3};"},
    {"#d and over|above|up|more , #n ;|.|$", "{1} or more: {2};"},
    {"reaches|reach|is_at_least #p but not #p", "is {1} to less than {2}"},
    {"#n are|is earned", "{1}"},
    {"#n are|is? deducted from the #d available|points|marks? ,|;|.|$", "minus {1}; {2} to begin with;"},
    {"target is #p of * answered|resolved|closed|completed|delivered within|in #u .|;", "target {1};"},
    {"and will_not|shall_not be accepted after|beyond|later_than #u", "; over {1}: 0"},
    {"( part days|hours|weeks count|counts as a full|whole one|day|hour|week )", "or part thereof"},
    {"percentage_point|1_% the|by_which_the * is over|above|below|under& #p", "percentage point {2} {3}"},
    {"for_each|for_every|per * by_which the? * exceeds the? * of #d", "for each 1 above {4}"},
    {"for_each|for_every|per * by_which the? * falls_short_of|is_below the? * of #d", "for each 1 below {4}"},
    {"full_marks at #u * ;|,|. #n off|deducted for_every|for_each|per extra|additional|further day|hour|minute&",
     "full marks at {1}; minus {3} for each 1 above {1}"},
    {"no_deduction|full_marks within|at ± #p ;|,|. #n off|deducted for_each|for_every|per #p outside|beyond "
     "that|this|the? range|band|limit?",
     "within ±{1} full marks; each {3} outside that band loses {2}"},
    {"~± #n off|deducted for_each|for_every|per further|extra|additional #p", "each {2} outside that band loses {1}"},
    {"^ #n from #p ,|;", "{2} or more: {1};"},
    {"minor|major * : no_deduction .|;|,", ""},
    {"^ base #d , lowest|minimum possible? #d", "{1} to begin with; not below {2}"},
    {"^^ major|critical|serious& * : minus|- #n .|; minor|slight|other& * : minus|- #n .|;",
     "minus {3} per {1} {2}; minus {6} per {4} {5};"},
    {"~withheld paid in_full", "0%"},
    {"#p of_the_monthly_fee|of_the_fee|of_the_invoice? withheld", "{1}"},
    {"no_growth|flat or decline|down|less scores|:|=|gets? 0|nothing|zero|nil", "0% or below: 0"},
    {"^ * divided_by budget|target|plan , times|multiplied_by #d", "score = {1} / target * {2}"},
    {"^^ * bonus|award|incentive|payout is? cut by #p of_the_full_amount? for_each|per unexcused|unauthorised|missed& "
     "* $$",
     "bonus = 100% to begin with; minus {2} for each {3} {4}"},
    {"^^ #d demerit|demerits per|for_each&", "+{1} {2}"},
    {"~+ , #d demerit|demerits per|for_each&", ", +{1} {2}"},
    {"in? each|every quarter|month|week|year|day : yes", ": yes"},
    {"payout|payment|bonus rises|increases|grows from #p to #p in_a_straight_line|evenly|linearly",
     "linear {1} to {2}"},
    {"^ between #p and #p of_target|of_plan|of_quota? , linear #p to #p",
     "{1}: {3}; {2}: {4}; straight line in between"},
    {"above #p payout|payment|bonus stays|remains at #p", "above {1}: {2}"},
    {"no_credit is? due? for the? first #u of? * ; every|each additional|further #u gives a credit of #p of the? "
     "* fee|charge",
     "credit {4} of the fee for each {3} above {1}"},
    {"each #p of? attainment? <below>& #p reduces|lowers|cuts the? payout|bonus by #p",
     "minus {4} for each {1} {2} {3}"},
    {"each #p of? attainment? <above>& #p raises|increases|lifts it|payout|bonus by #p",
     "plus {4} for each {1} {2} {3}"},
    {"^^ * <above>& #p|#u|#d& : lose|deduct|minus #n for_each|for_every|per #p|#u& over|above|more ,|;|.|$",
     "{1} target {3}; minus {4} for each {5} above;"},
    {"^^ * <above>& #p|#u|#d& : #n off|lost|deducted for_each|for_every|per #p|#u& over|above|more ,|;|.|$",
     "{1} target {3}; minus {4} for each {5} above;"},
    {"^^ * limit|allowance|ceiling #p : each|every&", "{1} target {2}: {3}"},
    {"^^ * #p : #n off|lost|deducted per|for_each #p down_to #p , then #n off|lost|deducted per|for_each #p $$",
     "{1} target {2}; minus {3} for each {4} below {2}; minus {6} for each {7} below {5}"},
    {"^^ * #p - #p :|= #n .|; outside that|the|this range|band #n off|deducted for_each|per full|whole "
     "percentage_point|1_% above #p or below #p $$",
     "{1} {2} to {3}: {4}; minus {5} for each full percentage point above {6}; minus {5} for each full percentage "
     "point below {7}"},
    {"#p of_the? value|price|cost * per day for_the_first #u , #p per day thereafter|after_that|beyond_that",
     "{1} of the price for each 1 above 0; {4} of the price for each 1 above {3}"},
    {"closed|completed|resolved|answered|delivered|done|finished|issued|sent|processed|repaired|replied|filled& in "
     "#u|#d& working|business? days? :|=&",
     "{1} within {2} days{3}"},
    {"by working|business? day #d :|=&", "within {1} days {2}"},
    {"each|every|per& #u|#p& sooner|quicker ,|;|.|$", "{1} {2} below;"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_marks() noexcept {
    return phrases;
}

}  // namespace kpi::detail
