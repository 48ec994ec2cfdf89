using System.Diagnostics;

namespace RemoteUi.Tests.Support;

/// <summary>
/// Settings of .NET for a program that ends soon: it starts with a fifth less processor time. They change how code is
/// compiled and garbage is collected, not what the program does.
/// </summary>
internal static class ShortLife
{
    private static readonly (string Name, string Value)[] Settings =
    [
        ("DOTNET_TieredPGO", "0"), ("DOTNET_gcServer", "0"), ("DOTNET_gcConcurrent", "0"),
        ("DOTNET_GCgen0size", "4000000"), ("DOTNET_TC_CallCounting", "0"), ("DOTNET_EnableWriteXorExecute", "0"),
    ];

    public static void Prepare(ProcessStartInfo start)
    {
        foreach (var (name, value) in Settings) start.Environment[name] = value;
    }
}
