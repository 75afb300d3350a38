namespace FraudWatch.Synthetic.Schemes;

/// <summary>How a script is billed.</summary>
internal enum ScriptSetting
{
    Visit,
    Emergency,

    /// <summary>Outpatient benefit for a registered disease.</summary>
    Chronic,
    Online,
    Purchase,

    /// <summary>A stay with its full chart, to which the lines are added.</summary>
    Stay,

    /// <summary>The same with the operation of its disease.</summary>
    Operation,
}
