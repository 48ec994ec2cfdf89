using System.Reflection;
using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Binds a section of the configuration strictly: an unknown setting, or a value that cannot be read, is an error that
/// names the setting in full.
/// </summary>
public static class StrictSection
{
    /// <summary>Adds options that are bound strictly and validated at the start.</summary>
    public static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => Bind(configuration.GetSection(section), options))
            .ValidateDataAnnotations()
            .ValidateOnStart();

    /// <exception cref="OptionsValidationException">A setting is unknown or cannot be read.</exception>
    public static void Bind<T>(IConfigurationSection section, T options)
        where T : class
    {
        var unknown = Unknown(section, typeof(T)).ToList();
        if (unknown.Count > 0) throw Invalid([.. unknown.Select(path => $"{path} is not a setting of this version")]);
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException fault)
        {
            throw Invalid([fault.Message]);
        }

        OptionsValidationException Invalid(string[] failures) => new(section.Path, typeof(T), failures);
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, Type options)
    {
        foreach (var setting in section.GetChildren())
        {
            const BindingFlags Settable = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;
            if (options.GetProperty(setting.Key, Settable) is not { CanWrite: true } property)
                yield return setting.Path;
            else if (property.PropertyType.Assembly == options.Assembly && property.PropertyType.IsClass)
                foreach (var path in Unknown(setting, property.PropertyType)) yield return path;
        }
    }
}
