// The phrases of English that are read before all others: one form for each part of a clause, whatever stands beside
// it: what is taken or added, what a step is of, on which side, and where it ends.
#include <iterator>

#include "rule_phrases.hpp"

namespace kpi::detail {

namespace {

constexpr Phrase phrases[] = {
    // Rises in a straight line from 50 % at 90 % of target to 100 % at target and on to 150 % at 115 %.
    {"payout|bonus|award|fee|payment? rises|runs|goes|moves|climbs|rising|increases in? a? straight_line|line from #p "
     "at",
     "straight line from {1} at"},
    {"straight_line from #p at #p of target|plan|quota|budget to #p at target|plan|quota|budget",
     "straight line from {1} at {2} to {3} at 100%"},
    {"~straight_line and? on to #p at #p", "to {1} at {2}"},
    {"iso|ohsas|iatf #d certificate|certification|audit|accreditation|system|surveillance|recertification&", "iso {2}"},
    {": 0 -- #d points|pts|marks& ;|,& 1& to|-|:|--&", ": 0: {1} {2}{3} {4} {5}"},
    {"~day_late|days_late|late ^ after_that|thereafter|beyond_that|later_than_that|anything_later :|,? 0|zero|nothing",
     "later 0"},
    {"~withheld full payment|fee", "paid in full"},
    {"^^ priority|severity #d incidents|tickets|calls|faults|cases|jobs|fixed|resolved|answered|responses&",
     "priority {2}"},
    {"^ points|demerits|marks|all_points are? added_up|totalled|add_up over|for|in? the? month|year|quarter|term? $",
     ""},
    {", deducted|withheld|taken|credited from|off|against the? monthly|quarterly|next? invoice|fee|payment|bill $", ""},
    {"carry no credit|penalty|charge ;|,|.&", "are free{1}"},
    {"one tenth of_a point|mark", "0.1 points"},
    {"minus #d each , at_most|maximum|max|up_to minus #d", "-{1} each (max -{2})"},
    {";|.|, only? the? highest step|tier|band|level|rate reached? only|applies|counts|pays $", ";"},
    {"3|three quarters of_an hour", "45 minutes"},
    {"a|one quarter of_an hour", "15 minutes"},
    // Each entire day, each 3 complete days: whole ones.
    {"each|every|per|for_each|for_every& entire|completed|complete|whole day|hour|week|minute|month&", "{1} full {2}"},
    {"#d entire|complete|completed|whole days|hours|weeks|minutes|months&", "{1} full {2}"},
    // 80 up to but not including 90
    {"up_to_but_not_including|up_to_but_excluding|to_but_not_including|to_just_under|to_just_below", "to below"},
    {"from? #p|#d& to #p|#d& inclusive|incl", "{1}-{2}"},
    // | 90 or above | 12 points |
    {"| #d points|pts|marks& | $$", ": {1} {2}"},
    {"| #d points|pts|marks& |", ": {1} {2};"},
    {"| #d points|pts|marks& $$", ": {1} {2}"},
    {"no pts|pt", "no points"},
    // 8 points where the drill took place, none where it did not
    {", none|nothing|nil|zero|0 where|if|when it|they|he|she did|does|was|is|has|have|were|are|do not $",
     "; otherwise 0 points"},
    {", no prize|award|reward|payment otherwise $", "; otherwise nothing"},
    {"^^ * * * , times|multiplied_by #d $$", "{1} {2} {3} x {4}"},
    // After the last of the bounds.
    {"~up_to ^ after_that|beyond_that ,|:? 0|zero|nothing|nil $", "otherwise 0 points"},
    {"~linear|straight|interpolated nothing|no_payout under|below threshold", "below threshold nothing"},
    {"every third * counts|count as", "every 3 {1} count as"},
    {"every fourth * counts|count as", "every 4 {1} count as"},
    {"every fifth * counts|count as", "every 5 {1} count as"},
    {"every second * counts|count as", "every 2 {1} count as"},
    // What is measured, in brackets behind its name.
    {"( % of sales|revenue|turnover|output|total|all|invoices|orders|calls|tickets|visits|jobs|units|cases|staff ) :",
     ":"},
    {"( * per 100|1000|1,000|10,000|100,000|million|hour|day|shift|week|month|year|agent|order|cover|line|head|unit|"
     "person|visit|call|vehicle|employee|technician|patient|bed|tonne|case * ) :",
     ":"},
    {"( * per 100|1000|1,000|10,000|100,000|million|hour|day|shift|week|month|year|agent|order|cover|line|head|unit|"
     "person|visit|call|vehicle|employee|technician|patient|bed|tonne|case ) :",
     ":"},
    {"( in? days|hours|minutes|seconds|weeks ) :", ":"},
    // A title with the limit of its steps.
    {"^^ * above|over|exceeding|beyond #p|#u|#d& : minus|- #n <marks>? per|for_each|for_every|each #p|#u& "
     "over|above|more|beyond? ,|;|.|$",
     "minus {3} for each {4} above {2};"},
    {"^^ * below|under|short_of #p|#u|#d& : minus|- #n <marks>? per|for_each|for_every|each #p|#u& "
     "under|below|less|short? ,|;|.|$",
     "minus {3} for each {4} below {2};"},
    {"^^ * : up_to #p no penalty|deduction|charge ;|,|. thereafter|then|after_that|beyond_that|above_that #n <marks>? "
     "per|for_each|for_every #p|#u&",
     "target {2}; minus {3} for each {4} above target"},
    {"^ benchmark|norm|par :|=|of|is? #p|#u&", "target {1}"},
    {"^^ * scored|counted|marked from #d :", "{2} to begin with;"},
    {"#n <marks>? goes|go|disappears|vanishes for_each|for_every|per|for&", "minus {1} {2}"},
    {"^ under|below that|this ,? #n <marks>? less|off|fewer|lost|down per|for_each|for_every #p|#u&",
     "minus {1} for each {2} below target"},
    {"^ over|above|beyond|past that|this ,? #n <marks>? less|off|fewer|lost|down per|for_each|for_every #p|#u&",
     "minus {1} for each {2} above target"},
    {"for_each|for_every|each|every #p|#u& that|by_which * exceeds|is_above|is_over|is_more_than #p|#u& ,",
     "for each {1} above {3},"},
    {"for_each|for_every|each|every #p|#u& that|by_which * falls_below|is_below|is_under|is_less_than|falls_short_of "
     "#p|#u& ,",
     "for each {1} below {3},"},
    {", reduce|cut|lower the score|mark|result by #n", ", minus {1}"},
    {"#p|#u& overspent|overrun costs|cost|loses|takes|is|=|:|minus|-&", "{1} above target {2}"},
    {"each|every|per additional|extra|further percentage_point|point|percent : #n fewer|less|off ,|;|.|$",
     "each 1% above target minus {1};"},
    {"^ #w extra|additional|bonus point|points for_each|for_every|per", "plus {1=} points for each"},
    // 3 % saved against last year is entered as 3 %, or as a change of -3 %?
    {"#p saved against|versus|over|compared_with|compared_to last|previous|prior&", "{1} either saved or changed {2}"},
    // So much for each per cent of the plan: from nothing.
    {"^^ each|every #p of target|plan|goal|quota|budget|attendance|attainment|achievement|completion "
     "achieved|completed|reached|attained? "
     "is_worth|earns|gives|scores|gets|brings #n <marks>?",
     "0 points to begin with; plus {2} for each {1} above 0%"},
    {"^^ #n <marks>? for_each|for_every|per #p of "
     "target|plan|goal|quota|budget|attendance|attainment|achievement|completion "
     "achieved|completed|reached|attained? ,|;|.|$",
     "0 points to begin with; plus {1} for each {2} above 0%;"},
    // A line between two points.
    {"#p|#u|#d& is_worth|earns|scores|gives #n <marks>? and|,& #p|#u|#d& is_worth|earns|scores|gives #n <marks>? ,? "
     "with_a|on_a|a "
     "straight_line between|in_between them|the_two|these?",
     "{1}: {2}; {4}: {5}; straight line in between"},
    // Where it ends.
    {"until|till the? item|score|line|kpi|points|marks|it|they|bonus|total "
     "stands_at|reaches|hits|is|are|is_at|is_down_to "
     "zero|0|nil|nothing|gone|used_up|exhausted|lost ,|;|.|$",
     ", minimum 0;"},
    {"until|till all|the #n <marks>? are|is gone|used_up|exhausted|lost ,|;|.|$", "; {1} to begin with; minimum 0;"},
    {"until|till nothing|none is_left|remains|left", ", minimum 0"},
    {"total deductions|deduction|loss|losses|penalties not|never? at_most|exceeding|above|over? #n&",
     "deductions capped at {1}"},
    {"; nothing|no_points|no_marks is|are? added|given|earned|gained|paid for "
     "doing|being|going? better|more|above_target|above|less|early|exceeding_it|exceeding_target ,|;|.|$",
     ";"},
    {"( part|parts|fraction|fractions|portion|portions of? *|#u|#p? not|do_not|are_not|is_not|does_not count|counted )",
     ", part steps not counted"},
    {"( part|partial amounts|steps|units|sums do_not|not|are_not count|counted )", ", part steps not counted"},
    {"and|,|; is|are? cut|reduced|set|falls|drops|goes to_zero|to_nothing|to_0 at|below|from #p|#u& "
     "or_less|or_lower|or_below",
     "; {1} or less: 0"},
    {"#n at_the_outside", ", maximum {1}"},
    {"#n <marks>? at_most|at_the_most|maximum|at_the_very_most in|per a|any|the? month|quarter|year|week ,|;|.|$",
     ", maximum {1};"},
    {", at_most - #n in|per a|any|the? month|quarter|year|week ,|;|.|$", ", deductions capped at {1};"},
    {"#p fee|price uplift|supplement", "{1}"},
    // Who forfeits money pays it.
    {"operator|contractor|supplier|provider|vendor|carrier|company forfeits|forgoes|allows #m", "gives {1}"},
    // The rate of a band is that of the whole.
    {"the rate|price|percentage is|are paid|applied|due on total|all|whole|entire sales|turnover|amount|spend ,|;|. "
     "not just|only the? excess|part|portion above? *?",
     "on the whole amount"},
    {"the rebate|bonus|commission|rate is paid|applied|due|calculated on the? whole|total|entire "
     "spend|amount|sales|turnover",
     "on the whole amount"},
    // What is taken.
    {"#n <marks>? comes|come|goes|go off? per|for_each|for_every|each|every&", "minus {1} {2}"},
    {"score|mark|marks|points|rating drops|drop|falls|fall|goes_down|reduces|shrinks by? #n <marks>? per|for_each|"
     "for_every|each|every&",
     "minus {1} {2}"},
    {"reduces|cuts|lowers the? monthly|quarterly|annual? fee|invoice|charge|payment by #p ;|,|.|$",
     "takes {1} of the fee;"},
    {"takes away #n", "takes {1}"},
    {"lose|loses everything ,|;|.|$", "no points;"},
    {"lose|loses everything|all_points|all_marks <below>|<above>& #p|#d|#u&", "{1} {2}: no points"},
    {"costs|loses|lose|takes|minus|deduct #n <marks>? of_the|out_of #n available? ,|;|.|$",
     "minus {1}; {2} to begin with;"},
    {"costs|loses|lose|takes|minus|deduct #n <marks>? out_of #n available? until|till&",
     "minus {1}; {2} to begin with; {3}"},
    {"^ penalise|penalize|dock|forfeit|subtract #n for_each|for_every|per|for&", "deduct {1} {2}"},
    {"is|are|be penalised|penalized|fined|docked at|by? #m|#p&", "{1}"},
    {"^ drop|the_score_drops|the_score_falls|score_drops|score_falls|it_drops|it_falls by? #n <marks>? "
     "per|for_each|for_every|each|every|with_each|with_every&",
     "minus {1} {2}"},
    {"results_in|brings|means|is|gives|incurs|triggers a|an? #d - point|mark deduction|penalty|loss|reduction",
     "costs {1} points"},
    {"results_in|brings|means|incurs|triggers a|an? deduction|penalty|loss|reduction of #n", "costs {1}"},
    {"is_worth|means|gives|brings|is minus|- #n", "costs {1}"},
    {"results_in|means|brings #n <marks>? less|fewer|off ,|;|.|$", "costs {1};"},
    {"and|,|; below|under|<|less_than #p|#u& the? kpi|item|line|criterion|score|row scores|gets|earns|is|gives? "
     "zero|0|nothing|nil|none ,|;|.|$",
     "; below {1}: 0;"},
    {"lose|deduct|minus|subtract #n of_the|out_of #n points|marks per|for_each|for_every& #n percentage_point&",
     "{2} points to begin with; minus {1} {3} {4}%"},
    // What is added.
    {"brings|yields|is_worth #n bonus|extra <marks>", "adds {1}"},
    // What a step is of.
    {"#n <marks>? a percent|percentage_point|pp&", "{1} per {2}"},
    {"another|a|an|1|each|every|per|additional& half|half_an|half_a hour", "{1} 30 minutes"},
    {"each|every|per&? started|commenced|begun|full|complete|whole& block|period of #u", "{1} {2} {3}"},
    {", a started|begun|commenced|part|partial * of #u counts|counting in_full|fully|as_a_full_one|as_a_whole_one",
     "or part thereof"},
    {", a? started|begun|commenced|part|partial * counts|counting in_full|fully|as_a_full_one|as_a_whole_one",
     "or part thereof"},
    {"each|every|per& extra|additional|further& #u , #n <marks>? comes|come off", "{1} {2} {3}: minus {4}"},
    {"each|every|per& extra|additional|further& #u , #n", "{1} {2} {3}: {4}"},
    {"#n <marks>? comes|come off ,|;|.|$", "minus {1};"},
    // On which side.
    {"#p|percentage_point|pp|percent|%_point|point& of|in? a|the? shortfall|deficit|underachievement|"
     "underperformance|undershoot costs|loses|takes|deducts|means|reduces|lowers|results|brings|is|=|:&",
     "{1} shortfall {2}"},
    {"#p|percentage_point|pp|percent|%_point|point& lacking|underachieved|undershot", "{1} shortfall"},
    {"#p|percentage_point|pp|percent|%_point|point& it|this|performance|the_result falls|is|comes short",
     "{1} shortfall"},
    {"#p|percentage_point|pp|percent|%_point& missed", "{1} shortfall"},
    {"#p|percentage_point|pp|percent|%_point& of|in? the? overachievement|overperformance|outperformance",
     "{1} above target"},
    {"that|by_which it|this|the_result|the_rate|the_score|performance|the_figure is|falls|lies|comes|remains|stays "
     "below|under|short_of|beneath the? target|goal|standard|plan",
     "below target"},
    {"that|by_which the target|goal|standard|plan is missed|not_met|not_reached", "below target"},
    {"past|beyond|after the? agreed|due|completion|delivery|handover|contract|contractual completion|handover|due? "
     "date|deadline",
     "late"},
    {"!or ahead_of|before the? agreed|due|completion|delivery|handover|contract|contractual completion|handover|due? "
     "date|deadline",
     "early"},
    {"day|week|hour|month& behind|overrun ,|;|.|$", "{1} late;"},
    {"day|week|hour|month& behind|overrun costs|loses|takes|is|=|:&", "{1} late {2}"},
    {"by_which * falls|fell|is short_of #p|#d|#u&", "below {2}"},
    {"falls|fell|are|is short_of #p|#d|#u&", "below {1}"},
    {"larger|bigger than", "above"},
    {"in|to? whichever direction|way", "either way"},
    {"outside that|this|it|the_range|the_band ,? either way|direction", "above or below that"},
    {"at more_than|less_than& #p|#d|#u&", "{1} {2}"},
    {"beyond|after|above|over the_first #p|#u&", "above {1}"},
    {"under|below par", "below target"},
    // Where it ends.
    {"zero|nothing|nil|0|no_points|no_marks from #p|#d|#u& down|downwards|downward|or_lower|and_below",
     "{1} or less: 0"},
    {"zero|nothing|nil|0|no_points|no_marks from #p|#d|#u& up|upwards|upward|or_more|and_above", "{1} or more: 0"},
    {"credits|credit|deductions|deduction|it stop|stops|end|ends at #p|#m&", ", capped at {1}"},
    {"^ never|not lower|less|under than? #p|#m& ,|;|.|$", ", minimum {1};"},
    {"but? not less_than|under|below #p|#m& and|or not more_than|over|above #p|#m&", ", minimum {1}, maximum {2}"},
    {"^ top|best score|mark :|=|is|of? #n ,|;|.|$", ", maximum {1};"},
    {"#p|#m& is|being the most ,|;|.|$", ", capped at {1};"},
    {"#p|#m& in_total at_the_very_most|at_most|at_the_most", ", capped at {1}"},
    {"result|score|total|points? kept|held|staying within|between 0 - #d", ", minimum 0, maximum {1}"},
    {"result|score|total|points? kept|held|staying within|between 0 to|and #d", ", minimum 0, maximum {1}"},
    {", between + #d and - #d", "; total between -{2} and +{1}"},
    {"within ± #d", "; total between -{1} and +{1}"},
    {"^ each|every * begins|starts the? year|month|quarter|season|term? with|on #n ,|;|.|and", "{2} to begin with;"},
    // What is named twice.
    {"the_total is|are deducted|taken|subtracted from #d", "deducted from {1}"},
    {"^ deducted|taken|subtracted from #d and not|never|minimum&", "deducted from {1}; {2}"},
    {"the line|item|kpi|criterion|row scores|gets|earns&", "{1}"},
    // Bands.
    {"^ between #p|#u|#d& and #p|#u|#d& :|=|-|→|,|(|scores|score|gets|get|earns|earn|gives|give|is|receives|#n&",
     "{1} to {2} {3}"},
    {"#n <marks>? for|if|at|when|= between #p|#u|#d& and #p|#u|#d&", "{1} for {2} to {3}"},
    {"from #p|#u|#d& to_under|to_below|to_less_than|up_to_but_not_including|to_just_under #p|#u|#d&",
     "{1} to less than {2}"},
    {"^ and? any|anything|everything|all|any_result|all_results|any_score|results <below>|<above>& #p|#u|#d&",
     "{1} {2}"},
    {"for|if|at|when|=& anything|everything|any_result|all_results|results <below>|<above>& #p|#u|#d&", "{1} {2} {3}"},
    {"^ longer_than #u", "over {1}"},
    {"for|if|at|when|=& longer_than #u", "{1} over {2}"},
    {"^ lower|less|longer|later|slower|more|higher|worse& :|=|-|→|,? nothing|none|nil|zero <marks>? ,|;|.|$",
     "{1}: 0;"},
    {"^^ * -- none|zero|no|award|score|if|max|maximum|minimum|equal_to|otherwise&", "{1}: {2}"},
    {"^^ * -- <above>|<below>|at_least|at_most|no_more_than|no_less_than|not_more_than|within|up_to|≥|≤|>|<& #p|#u|#d&",
     "{1}: {2} {3}"},
    {"^^ * -- #p|#u|#d& or|and&", "{1}: {2} {3}"},
    {"^^ * -- #n for|at|if|when|=& "
     "<above>|<below>|at_least|at_most|no_more_than|no_less_than|not_more_than|not|max|equal_to|within|up_to|≥|≤|>|<|#"
     "p|#u|"
     "zero|none|no|0&",
     "{1}: {2} {3} {4}"},
    {"^ zero|none|no|0 complaints|incidents|findings|errors|accidents|defects? "
     "earns|scores|gets|gives|is_worth|receives "
     "#n",
     "0: {1}"},
    {"^ zero|none|no|0 complaints|incidents|findings|errors|accidents|defects? ( #n <marks>? )", "0: {1}"},
    {"^ 0 complaints|incidents|findings|errors|accidents|defects :|-|→ #n", "0: {1}"},
    {"^ award|score? #n for|if|at|when|= zero|none|0 complaints|incidents|findings|errors|accidents|defects? ,|;|.|$",
     "0: {1};"},
    {"^ award|score? #n for|if|at|when|= no complaints|incidents|findings|errors|accidents|defects ,|;|.|$", "0: {1};"},
    {"^ anything|everything|all|any "
     "below|under|above|over|beyond|else|less|lower|longer|later|slower|more|higher|worse "
     "result|results|score|scores|value|values|time|times? "
     ":|=|-|→|,|(|scores|score|gets|get|earns|earn|gives|give|is|receives|0|nil|zero|nothing|none|no&",
     "otherwise {1}"},
    {"^ all|any the? other|remaining|lower|higher|worse|longer result|results|score|scores|value|values|case|cases "
     ":|=|-|→|,|(|scores|score|gets|get|earns|earn|gives|give|is|are|receives|0|nil|zero|nothing|none|no&",
     "otherwise {1}"},
    {"^ if|when anything|everything|all|any? below|under|above|over|beyond|else|less|lower|longer|later|slower|more|"
     "higher|worse|other result|results|score|scores|value|values|time|times? ,|:",
     "otherwise"},
    {"and? award|score|give? #n|nothing|none|nil|zero& for|if|at|when|= anything|everything|all|any? "
     "below|under|above|over|beyond|else|less|lower|longer|later|slower|more|higher|worse|other "
     "result|results|score|scores|value|values|time|times|case|cases? ,|;|.|$",
     "otherwise {1};"},
    {"if|when not exceeding|more_than|over|above #u|#p|#d&", "if at most {1}"},
    {"if|when not|no less_than|below|under #u|#p|#d&", "if at least {1}"},
    {"if|when not reaching|reached|achieving #u|#p|#d&", "if below {1}"},
    {"^ max|maximum #u gets|scores|earns|gives|receives|:|=|→|,|(&", "up to {1} {2}"},
    {"or_more|and_more|and_above|or_less& ( #n <marks>? )", "{1}: {2}"},
    {"up_to|at_most|to|-& #d ( #n )", "{1} {2}: {3}"},
    {"#u|#p& exceeded :|=|-|→|,|(|scores|gets|earns|gives|is|receives|0&", "above {1} {2}"},
    {"not_a_single|no_single *", "no {1}"},
    {":|=|→ x|* #d ,|;|.|$", ": factor {1};"},
    {"#u late or more|over|longer", "{1} or more late"},
    {"#p|#u|#d& to|- #p|#u|#d& or #p|#u|#d& to|- #p|#u|#d& earns|earn|gets|get|scores|score #n",
     "{1} to {2}: {5}; {3} to {4}: {5}"},
    {"~none|nothing ^ #d - #n points|point ,|;|.|$", "{1}: {2} points;"},
    {"anything|everything else|other #n $$", "otherwise {1}"},

    // What stands beside a step or a band and says nothing new.
    {"; between the two|these|those|them|both? <none> ,|;|.|$", ";"},
    {", however good|well|high|strong the|its|his|her|their? other|remaining results|scores|figures|marks", ""},
    {": #n instead ,|;|.|$", ": {1};"},
    {"( lump_sums|lump_sum|flat|in_total , not per * )", ""},
    {"; the higher|lower price|rate counts|applies only for|to the * in that|the|its bracket|band|tier|range", ""},
    // A title and its target.
    {"^ * * * ( target|goal|standard|requirement :? #p|#u|#d& ) :", "{1} {2} {3} target {4};"},
    {"^ * * ( target|goal|standard|requirement :? #p|#u|#d& ) :", "{1} {2} target {3};"},
    {"#p of * is par ;|.|,", "target {1};"},
    {"^ target|goal #p of * answered|closed|resolved|delivered|completed|attended|dispatched in|within #u .|;|,",
     "target {1};"},
    {"^^ * * in|within #u score|scores|earn|earns|get|gets #n .|;|,", "within {3}: {4};"},
    {"^ * * #u . <each>& started|full|whole|complete&? day|week|hour|minute& <above> that|this|it",
     "target {3}; {4} {5} {6} above target"},
    {"^^ of #d * :", ""},
    // What is free.
    {"^ #w days|hours|weeks|minutes& grace ,|;|. then|after_that|thereafter #n <marks>? off|lost|deducted? "
     "per|for_each|a "
     "day|hour|week|minute&",
     "target {1=} {2}; minus {3} for each {4} above target"},
    {"^ #m for_each|per * after|beyond|above the_first #w", "{1} for each 1 above {3=}"},
    {"^ 0|no|zero|nil points|marks at #p over|above or_more|and_above", "more than {1}: 0"},
    {"^ 0|no|zero|nil points|marks at #p|#d|#u& or_more|and_above|or_above|or_over", "{1} or more: 0"},
    {"^ first * free|not_counted|excused ,|; after_that|then|thereafter - #n each",
     "1 allowed; each further one minus {2}"},
    {"the_first #p|#u& of? * is|are free|tolerated|allowed|ignored ;|,|. each|every #p|#u& <above>|after that|this "
     "costs|loses|takes #n",
     "minus {4} for each {3} above {1}"},
    {"the_first #p|#u& of * not * is|are free|tolerated|allowed|ignored ;|,|. each|every #p|#u& <above>|after "
     "that|this costs|loses|takes #n",
     "minus {5} for each {4} above {1}"},
    {"the_first #p costs|loses|takes #n per #p ,|; beyond|above|after|over ={1} each|every further|additional? #p "
     "costs|loses|takes #n",
     "minus {2} for each {3} above 0%; minus {5} for each {4} above {1}"},
    {"^ no penalty|deduction|points for the_first #w * in|per a|any|each|the? month|quarter|week|year , #n <marks>? "
     "each from_the +{1} on|onwards|onward?",
     "{1=} allowed; each further one minus {3}"},
    {"^ #d * * a|per month|week|quarter|year is|are tolerated|free|allowed|accepted ;|, for_each one|1? from_the +{1} "
     "on|onwards|onward ,? #p of_the * charge|fee|payment is refunded|credited|deducted|withheld",
     "{1} allowed; each further one {4} of the fee"},
    {"^ * : 1 st case|one|1? free , 2 nd to #o - #n each , from_the +{2} on|onwards|onward - #n each",
     "{1}: minus {3} for each 1 above 1; minus {4} for each 1 above {2=}"},
    {"#m each for_the_first #d and|,|; #m each thereafter|after_that|beyond_that",
     "{1} for each 1 above 0; {3} for each 1 above {2}"},
    {"^^ 1 - #d * #m each , #d - #d #m each , <above> ={5} #m each",
     "{3} for each 1 up to {1}; {6} for each 1 from {4} to {5}; {7} for each 1 above {5}"},
    {"<each>& * after|beyond|above|over the tenth ;|,|.|$", "for each 1 above 10;"},
    {"<each>& * after|beyond|above|over the fifth ;|,|.|$", "for each 1 above 5;"},
    {"^ the? first #w do_not_count|does_not_count|don't_count|is_excepted|excepted|excluded|are_excluded|are_excepted|"
     "are_exempt|not_counted|are_not_counted ,|;|.|$",
     "first {1} free;"},
    {"each|every * costs|loses|takes|takes_off #n <marks>? ,? starting|beginning|with|from "
     "the #o one|1? ,|;|.|(|$",
     "minus {2} for each {1} above {3-};"},
    {"each|every * costs|loses|takes|takes_off #n <marks>? from_the #o one|1? on|onward|onwards|upwards "
     ",|;|.|(|$",
     "minus {2} for each {1} above {3-};"},
    {"each|every * costs|loses|takes|takes_off #n <marks>? <above>|after #d ,|;|.|(|$",
     "minus {2} for each {1} above {3};"},
    {"each|every * costs|loses|takes|takes_off #n <marks>? after|beyond the #o ,|;|.|(|$",
     "minus {2} for each {1} above {3=};"},
    {"per|for_each|for_every& * ,? starting|beginning with|from the #o one|1? ,|;|.|(|$", "{1} {2} above {3-};"},
    {"!and per|for_each|for_every& * from_the #o one|1? on|onward|onwards|upwards ,|;|.|(|$", "{1} {2} above {3-};"},
    // The marks, before what is taken from them.
    {"^^ from|full_marks #n :|;|.", "{1} to begin with;"},
    {"^^ #n less|minus deductions|penalties|demerits :|;|,", "{1} to begin with;"},
    {"^^ #n ;|.|: minus|-|lose|deduct|subtract|take|each|every|for_each|for_every|per&", "{1} to begin with; {2}"},
    {"^^ #n ;|.|: #n is|are? off|deducted|lost|taken|subtracted&", "{1} to begin with; {2} {3}"},
    {"each_time|every_time|whenever there_is|there's a|an * , lose|minus|deduct|subtract #n", "minus {2} for each {1}"},
    {"<each>& recorded|registered|documented|confirmed", "{1}"},
    {"per|for_each& * and #n off|deducted|lost&", "{1} {2}; {3} {4}"},
    {"^ a|an * costs|loses|takes_off #n", "each {1} costs {2}"},
    // Done or not.
    {"up_to_date|up_-_to_-_date", "current"},
    {"^ if_not|not :|=|-|– 0|nil|none|zero|nothing $$", "otherwise 0"},
    {"^^ * -- #n ;|,|. otherwise&", "{1}: {2}; {3}"},
    {"^^ full_marks|full_points|full_score if|when|where * is|are|has_been|have_been * ,|; otherwise|else "
     "0|nil|none|zero|nothing "
     "$$",
     "{1} {2}: full marks; otherwise 0"},
    {"^^ within|on|under budget|plan|target :|=|-|, #n ;|,|. up_to #p over|above :|=|-|, #n ;|,|. more_than ={2} "
     "over|above "
     ":|=|-|, #n $$",
     "up to 0%: {1}; up to {2}: {3}; more than {2}: {4}"},
    {"^^ on_time|in_time :|=|-|,? #n ;|,|. up_to #u late :|=|-|,? #n ;|,|. later :|=|-|,? 0|nil|none $$",
     "0 days late: {1}; up to {2} late: {3}; more than {2} late: 0"},
    // In proportion.
    {"^^ #n in_proportion|pro_rata|proportionally|proportionate to target? achievement|completion|attainment of? "
     "target?",
     "actual / target * {1}"},
    {"^^ score in_proportion|pro_rata|proportional to target? achievement|completion|attainment of target",
     "marks in proportion to actual / target"},
    {"^^ proportional|pro_rata|proportionally to|against target|plan , #n at 100_%", "actual / target * {1}"},
    {"each|every #p above|over target|plan|budget earns|adds|gives|brings #n extra|bonus|additional <marks>",
     "plus {2} for each {1} above target"},
    {", up_to #n bonus <marks> $", "; bonus at most {1}"},
    // The first time and each further one.
    {"- #n the_first time , - #n each|every further|later|additional|subsequent|other time",
     "first minus {1}, second and later minus {2} each"},
    {"; one|1 that|which * costs|loses|takes #n instead", "; each {1} minus {2}"},
    {"; one|1 that|which * the * costs|loses|takes #n instead", "; each {1} the {2} minus {3}"},
    {"#d missed|late|failed|lost * in|per the|a|any month|quarter|week|year costs|cost|loses", "{1} late {2} costs"},
    {"#d or_more cost|costs|lose|loses #n <marks>? in_total|in_all|altogether", "{1} or more lose {2}"},
    // Bands.
    {"between #p|#u|#d& and #p|#u|#d& inclusive|included", "{1} to {2}:"},
    {"below|under it|that|this|that_level pays|earns|scores|gives|gets? <none> ,|;|.|$", "; otherwise 0;"},
    {"rated|rating|status green&", ": {1}"},
    {"~waste|scrap|losses|cost|costs|churn|absence|errors|defects|downtime|shrinkage|shrink|complaints better_than #p",
     "below {1}"},
    {"~waste|scrap|losses|cost|costs|churn|absence|errors|defects|downtime|shrinkage|shrink|complaints each|every #p "
     "better",
     "each {1} below target"},
    {"~waste|scrap|losses|cost|costs|churn|absence|errors|defects|downtime|shrinkage|shrink|complaints each|every #p "
     "worse",
     "each {1} above target"},
    {"half of_the|the * goal|target|plan|quota|budget :", "50%:"},
    {"^^ a|an|one|1|any|a_single|one_single * or? *? : this|the item|criterion|kpi|line|row|section scores|gets|is "
     "<none>",
     "any {1} {2}: no points for this item"},
    {"^ any * on|at|in&? site|work|duty&? voids|cancels|wipes_out|forfeits|removes the? whole|entire? * bonus|award",
     "any {1}: no bonus for the year"},
    {"^ more_than|over|above #d * in_the quarter|month|year and_the|: the? accelerator|bonus|award|incentive is "
     "forfeited|lost|cancelled",
     "above {1}: no bonus for the year"},
    {"^^ a|the|an? * bonus|payment|award|premium of #m is paid|payable|due|given if|when|where the? * "
     "passes|meets|completes|achieves|keeps its|the|their? *|target&? first_time|at_the_first_attempt? $$",
     "passed {3} {4}: {2}; otherwise $0"},
    {", paid only when|if the? * is|are|reach|reaches #m or_more|or_above|and_above", "; below {2}: 0"},
    // Formulas.
    {"share|percentage|proportion|rate of * answered|closed|resolved|delivered|completed in|within #u x|*|times #d",
     "rate * {3}"},
    {"^ straight_-_line|straight_line|linear|linearly between threshold|minimum #d|#u|#m|#p& ( #p payout? ) , target "
     "#d|#u|#m|#p& ( #p ) and|, stretch|maximum|max #d|#u|#m|#p& ( #p ) ;|,|. zero|nothing|0|nil under|below "
     "threshold|minimum",
     "{1}: {2}; {3}: {4}; {5} or more: {6}; straight line in between; below {1}: 0%"},
    {"^ #p commission|bonus? on|of * , #p instead_of ={1} on whatever|anything|everything|the_part? "
     "exceeds|above|over|exceeding #m|#d&",
     "{1} of sales up to {4}, {3} of sales above {4}"},
    {"^ * keep|keeps|retain|retains|receive|receives|earn|earns|get|gets #p of * , minimum #m and maximum #m",
     "commission {2} of {3}, minimum {4}, maximum {5}"},
    {"$ #d million|mio|mn", "${1}m"},
    {"* counts|count|counted up_to #p only ,|;|.|$", "attainment above {2} counts as {2};"},
    {"that|by_which it|this|the_result|the_rate|performance falls|comes|is short", "below target"},
};

}  // namespace

std::span<const Phrase> english_phrases_of_forms() noexcept {
    return phrases;
}

}  // namespace kpi::detail
