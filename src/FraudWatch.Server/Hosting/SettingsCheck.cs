using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Reflection;
using FraudWatch.Core.People;
using FraudWatch.Server.Jobs;

namespace FraudWatch.Server.Hosting;

/// <summary>Looks at every setting before anything is opened.</summary>
internal static class SettingsCheck
{
    /// <exception cref="InvalidSettingsException">Something is wrong; all of it is told at once.</exception>
    public static void Run(ServerOptions options)
    {
        var errors = new List<string>();
        Annotations(options, "", errors);
        foreach (var url in options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Address(url, options.TlsInFront, errors);
        Jobs(options.Jobs, errors);
        errors.AddRange(options.Cases.RegionPeriods.Keys.Where(code => !RegionScope.IsCode(code)).Select(code => $"Cases:RegionPeriods holds '{code}', which is no division code: it has six digits."));
        if (options.DropFolder is { } drop && !Directory.Exists(drop))
            errors.Add($"DropFolder is '{drop}', and there is no such folder.");
        if (options.Backup.Folder is { } backup)
            Backups(backup, options.Data, errors);
        if (errors.Count > 0)
            throw new InvalidSettingsException(errors);
    }

    // A text may be a secret, so it is not repeated.
    private static void Annotations(object settings, string path, List<string> errors)
    {
        foreach (var property in settings.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            var (name, value) = (path + property.Name, property.GetValue(settings));
            errors.AddRange(property.GetCustomAttributes<ValidationAttribute>()
                .Where(rule => !rule.IsValid(value))
                .Select(rule => $"{(value is string ? "" : $"{name} is '{value}'. ")}{rule.FormatErrorMessage(name)}"));
            foreach (DictionaryEntry entry in value as IDictionary ?? new Hashtable())
            {
                if (entry.Value is not (null or string))
                    Annotations(entry.Value, $"{name}:{entry.Key}:", errors);
            }
            if (value is not (null or string or IEnumerable) && property.PropertyType is { IsPrimitive: false, IsEnum: false, IsValueType: false })
                Annotations(value, name + ":", errors);
        }
    }

    private static void Address(string url, bool tlsInFront, List<string> errors)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            errors.Add($"Urls holds '{url}', which is no address like http://127.0.0.1:5080.");
        else if (address.Scheme == "http" && !tlsInFront && !IsLoopback(address))
            errors.Add($"Urls holds '{url}': plain HTTP to other machines would carry passwords in the clear. Use https, or set TlsInFront where a proxy speaks TLS.");
    }

    private static void Jobs(JobSettings jobs, List<string> errors)
    {
        foreach (var (name, schedule) in jobs.Schedules)
        {
            if (JobSchedules.Fault(schedule) is { } fault)
                errors.Add($"Jobs:Schedules:{name}: {fault}");
        }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(jobs.TimeZone, out _))
            errors.Add($"Jobs:TimeZone is '{jobs.TimeZone}', which this machine does not know; it may lack the time zone data (tzdata).");
    }

    private static void Backups(string folder, string data, List<string> errors)
    {
        if (!Directory.Exists(folder))
            errors.Add($"Backup:Folder is '{folder}', and there is no such folder.");
        else if (IsWithin(Path.GetFullPath(folder), Path.GetFullPath(data)))
            errors.Add($"Backup:Folder is '{folder}', which lies in the data folder: it would be lost with it, and be in every backup.");
    }

    private static bool IsWithin(string folder, string data) =>
        (Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(data) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
