using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FraudWatch.Casework.Storage;

/// <summary>Enums are stored as their snake_case names, so that a row can be read without this program.</summary>
internal static class EnumAsText
{
    public static ValueConverter For(Type type) =>
        Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type)) as ValueConverter
        ?? throw new InvalidOperationException($"No converter for {type}.");

    private sealed class Converter<T>() : ValueConverter<T, string>(value => SnakeCase.Of(value), text => SnakeCase.Parse<T>(text))
        where T : struct, Enum;
}
