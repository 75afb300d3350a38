namespace FraudWatch.Core.Inspections;

/// <summary>
/// Why and by whom an inspection is ordered. A city organises none of the flying inspections (飞行检查) itself: Order 6
/// leaves them to the national and the provincial authority, and the city receives what they hand over.
/// </summary>
public enum InspectionKind
{
    /// <summary>日常检查</summary>
    Daily,

    /// <summary>专项检查</summary>
    Special,

    /// <summary>双随机抽查: institutions and inspectors chosen at random.</summary>
    DoubleRandom,

    /// <summary>有因检查: on a tip or a clue.</summary>
    ForCause,

    /// <summary>联合检查: together with other departments.</summary>
    Joint,

    /// <summary>市级交叉互查: cities inspect each other.</summary>
    CrossCity,

    /// <summary>飞检移交: handed over by a national or provincial flying inspection; the only kind with the clock of 30 and 5 working days.</summary>
    FlyingTransfer,
}
