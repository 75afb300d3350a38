using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FraudWatch.Server.Http;

/// <summary>
/// Everything in which a JSON value differs from the type that it should be of, as sentences by member. Values are never repeated:
/// they may be personal.
/// </summary>
internal sealed class JsonMisfits
{
    private const int Most = 20;
    private readonly Dictionary<string, string[]> sentences = new(StringComparer.Ordinal);

    private JsonMisfits()
    {
    }

    /// <summary>The sentences by the member's path, such as <c>lines[0].amount</c>; the first twenty.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(JsonElement value, Type type)
    {
        var misfits = new JsonMisfits();
        misfits.Check(value, JsonConventions.Options.GetTypeInfo(type), "");
        return misfits.sentences;
    }

    private void Check(JsonElement value, JsonTypeInfo type, string path)
    {
        switch (type.Kind, value.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                CheckMembers(value, type, path);
                break;
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) when type.ElementType is { } element:
                foreach (var (place, item) in value.EnumerateArray().Index())
                    Check(item, JsonConventions.Options.GetTypeInfo(element), $"{path}[{place}]");
                break;
            case (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) when type.ElementType is { } element:
                foreach (var member in value.EnumerateObject())
                    Check(member.Value, JsonConventions.Options.GetTypeInfo(element), Below(path, member.Name));
                break;
            default:
                if (!IsOf(value, type))
                    Add(path, $"{(path.Length == 0 ? "The body" : path)} is {JsonWords.Expected(type)}; {JsonWords.Came(value, type)} came.");
                break;
        }
    }

    private void CheckMembers(JsonElement value, JsonTypeInfo type, string path)
    {
        var known = type.Properties.ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var given = value.EnumerateObject().ToList();
        foreach (var member in given)
        {
            var place = Below(path, member.Name);
            if (!known.TryGetValue(member.Name, out var property))
            {
                if ((type.UnmappedMemberHandling ?? JsonConventions.Options.UnmappedMemberHandling) == JsonUnmappedMemberHandling.Disallow)
                    Add(place, $"{place} is unknown. Known are {string.Join(", ", known.Keys)}.");
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
                Check(member.Value, JsonConventions.Options.GetTypeInfo(property.PropertyType), place);
            else if (!property.IsSetNullable || Nullable.GetUnderlyingType(property.PropertyType) is null && property.PropertyType.IsValueType)
                Add(place, $"{place} is {JsonWords.Expected(JsonConventions.Options.GetTypeInfo(property.PropertyType))}; null came.");
        }
        foreach (var property in type.Properties.Where(IsNeeded).Where(property => !given.Exists(member => member.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase))))
            Add(Below(path, property.Name), $"{Below(path, property.Name)} is missing: {JsonWords.Expected(JsonConventions.Options.GetTypeInfo(property.PropertyType))}.");
    }

    private static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || JsonConventions.Options.RespectRequiredConstructorParameters && property.AssociatedParameter is { HasDefaultValue: false };

    private static bool IsOf(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Add(string path, string sentence)
    {
        if (sentences.Count < Most)
            sentences.TryAdd(path.Length == 0 ? "$" : path, [sentence]);
    }
}
