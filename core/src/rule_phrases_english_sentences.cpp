// The phrases of English that are read third: sentences that say a whole rule, in the words that the grammar reads.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Steps, bands, events and shares.
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
    // Of contracts, plans and policies.
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

std::span<const Phrase> english_phrases_of_sentences() noexcept {
    return phrases;
}

}  // namespace kpi::detail
