namespace FraudWatch.Learning.Data;

/// <summary>How the values of a feature are to be read. NaN means missing in either.</summary>
public enum FeatureKind
{
    /// <summary>Finite numbers whose order counts.</summary>
    Numeric,

    /// <summary>Codes without order: whole numbers from 0 to <see cref="FeatureMatrix.GreatestCategory"/>.</summary>
    Categorical,
}
