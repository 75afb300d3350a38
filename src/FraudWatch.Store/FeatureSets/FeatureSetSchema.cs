using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FraudWatch.Store.FeatureSets;

/// <summary>Writes the JSON Schema of a feature set from the dictionary, so that the two cannot say different things.</summary>
public static class FeatureSetSchema
{
    private static readonly JsonSerializerOptions Words = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, (string Zh, string En)> Keys = new()
    {
        ["stay_id"] = ("住院标识", "Stay: its first encounter"),
        ["psn_no"] = ("人员编号", "Person number"),
        ["fixmedins_code"] = ("定点医药机构编号", "Institution"),
        ["physician_code"] = ("医师代码", "Physician"),
        ["dept_code"] = ("科室代码", "Department"),
    };

    /// <summary>File name in <c>data-schemas/derived</c>.</summary>
    public static string FileName(FeatureGrain grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return $"{grain.Table}.schema.json";
    }

    /// <summary>The schema of a feature set; line ends are LF.</summary>
    public static string Write(FeatureGrain grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        var properties = grain.Keys.Select(key => Property(key, "string", "VARCHAR", Keys[key].Zh, Keys[key].En))
            .Append(Property("as_of", "string", "DATE", "截至日期", "Last day of what the row knows"))
            .Concat(FeatureLexicon.Of(grain).Select(Property));
        return new StringBuilder()
            .Append("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n")
            .Append($"  \"$id\": \"fraudwatch:derived/{grain.Table}\",\n  \"title\": \"{grain.Table}\",\n")
            .Append($"  \"description\": \"Feature set of one {grain.Name} on one day; written from the feature dictionary.\",\n")
            .Append($"  \"type\": \"object\",\n  \"x-zh\": \"{grain.Zh}特征集\",\n  \"x-en\": \"Feature set, one row per {grain.Name} and day\",\n")
            .Append("  \"properties\": {\n").AppendJoin(",\n", properties).Append("\n  }\n}\n")
            .ToString();
    }

    /// <summary>With the unit, unless the words say it: shares call themselves so, some lines end with theirs.</summary>
    private static string Property(FeatureEntry feature) => Property(
        feature.Name, "number", "DOUBLE",
        feature.Unit == "share" || feature.Zh.EndsWith('）') ? feature.Zh : $"{feature.Zh}（{Unit(feature)}）",
        feature.Unit == "share" || feature.En.EndsWith(')') ? feature.En : $"{feature.En} ({feature.Unit})");

    private static string Unit(FeatureEntry feature) => feature.Unit switch
    {
        "yuan" => "元",
        "days" => "天",
        "count" => "个",
        "ratio" => "倍",
        "person-days" => "人天",
        "robust deviations" => "稳健标准差",
        "index" => "指数",
        "flag" => "是否",
        _ => throw new InvalidDataException($"feature.csv: {feature.Name} is measured in {feature.Unit}, which has no Chinese name."),
    };

    private static string Property(string name, string type, string duckDbType, string zh, string en) =>
        $"    {Quoted(name)}: {{\"type\": \"{type}\", \"x-type\": \"{duckDbType}\", \"x-zh\": {Quoted(zh)}, \"x-en\": {Quoted(en)}}}";

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Words);
}
