using System.Globalization;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>Gives every marker of a prepared statement its value: by name first, else by position.</summary>
internal static unsafe class ParameterBinder
{
    public static void Bind(PreparedStatementHandle statement, DuckDBParameterCollection parameters)
    {
        var count = NativeMethods.ParameterCount(statement);
        for (var index = 1UL; index <= count; index++)
        {
            var name = NativeText.Owned(NativeMethods.ParameterName(statement, index));
            using var value = ValueFactory.Create(Find(parameters, name).Value);
            if (NativeMethods.BindValue(statement, index, value) != DuckDBState.Success)
                throw new DuckDBException(NativeText.Borrowed(NativeMethods.PrepareError(statement)));
        }
    }

    private static DuckDBParameter Find(DuckDBParameterCollection parameters, string name)
    {
        var named = parameters.IndexOf(name);
        if (named >= 0)
            return parameters[named];
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position >= 1 && position <= parameters.Count)
            return parameters[position - 1];
        var given = string.Join(", ", parameters.Cast<DuckDBParameter>().Select(p => p.ParameterName.Length > 0 ? p.ParameterName : "(no name)"));
        throw new InvalidOperationException($"The statement needs a value for parameter ${name}; the command has {(given.Length > 0 ? given : "none")}.");
    }
}
