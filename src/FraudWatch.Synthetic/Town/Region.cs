namespace FraudWatch.Synthetic.Town;

/// <summary>Where the city lies: a province code that does not exist, so that no row can be taken for a real one.</summary>
internal static class Region
{
    /// <summary>The city's pooling area.</summary>
    public const string City = "990100";

    public static readonly string[] Districts = ["990102", "990103", "990104", "990105", "990121", "990122", "990123", "990124"];

    public static readonly string[] DistrictNames = ["东城区", "西城区", "南湖区", "江北区", "清河县", "北山县", "竹溪县", "石门县"];

    /// <summary>Another city of the province, and one of another province.</summary>
    public static readonly string[] Elsewhere = ["990200", "980100"];
}
