using System.Reflection;

namespace RemoteUi.Core;

/// <summary>
/// The version of the program, as <c>Directory.Build.props</c> states it: the only place that does. Pages, commands,
/// and files that the program writes take it from here.
/// </summary>
public static class ProductVersion
{
    /// <summary>The name of the program.</summary>
    public const string Product = "Remote UI";

    /// <summary>Gets the version, such as <c>1.2.0</c> or <c>1.2.0-rc.1</c>.</summary>
    public static string Number { get; } = WithRevision.Split('+')[0];

    /// <summary>
    /// Gets the version with the commit that it was built from, such as <c>1.2.0+d4cc95a...</c>; the version alone if
    /// the sources were not in a Git repository.
    /// </summary>
    public static string WithRevision =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
