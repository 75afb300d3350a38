using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FraudWatch.Casework.Storage;

/// <summary>
/// How every entity is stored: tables and columns in snake_case, enums as their snake_case names, times in UTC to the
/// microsecond, amounts as whole fen, and <see cref="IVersioned.Version"/> as the token of concurrent changes.
/// </summary>
internal static class StorageConventions
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase.Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
                Apply(property);
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(IVersioned.Version)) is { } version)
                version.IsConcurrencyToken = true;
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Name("ix", entity, index.Properties));
            foreach (var key in entity.GetKeys().Where(key => key.IsPrimaryKey()))
                key.SetName($"pk_{entity.GetTableName()}");
        }

        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()))
            key.SetConstraintName(Name("fk", key.DeclaringEntityType, key.Properties));
    }

    private static void Apply(IMutableProperty property)
    {
        property.SetColumnName(SnakeCase.Of(property.Name));
        if (property.GetValueConverter() is not null)
            return;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
            property.SetValueConverter(EnumAsText.For(type));
        else if (type == typeof(DateTime))
            property.SetValueConverter(new TimeInUtc());
        else if (type == typeof(decimal))
            property.SetValueConverter(new AmountInFen());
    }

    private static string Name(string kind, IMutableEntityType entity, IEnumerable<IMutableProperty> properties) =>
        $"{kind}_{entity.GetTableName()}_{string.Join('_', properties.Select(property => SnakeCase.Of(property.Name)))}";
}
