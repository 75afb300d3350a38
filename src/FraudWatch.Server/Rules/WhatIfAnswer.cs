namespace FraudWatch.Server.Rules;

/// <summary>What a change would have done to the claims of a year.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Kept">Findings of both.</param>
/// <param name="Gained">Findings that would come.</param>
/// <param name="Lost">Findings that would go.</param>
public sealed record WhatIfAnswer(WhatIfSide Before, WhatIfSide After, long Kept, WhatIfMoves Gained, WhatIfMoves Lost);
