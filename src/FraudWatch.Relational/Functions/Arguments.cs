using System.Runtime.CompilerServices;

namespace FraudWatch.Relational;

/// <summary>Room for the arguments of a function where they are computed.</summary>
[InlineArray(Most)]
internal struct Arguments
{
    /// <summary>Hardly a function has more.</summary>
    public const int Most = 4;

    private Value first;
}
