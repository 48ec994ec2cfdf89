using System.CommandLine;

namespace RemoteUi.Web.Commands;

/// <summary>The arguments and the options of <c>inspect</c>.</summary>
internal sealed class InspectOptions
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = "What to inspect, up to 20 MiB each; \"-\" for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Key { get; } = new("--key")
    {
        Description = "An RSA or elliptic curve key that opens envelopes: PEM, PKCS#8, or PKCS#12",
        HelpName = "FILE",
    };

    public Option<string?> KeyPasswordFile { get; } = new("--key-password-file")
    {
        Description = "The file with the password of the key",
        HelpName = "FILE",
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write JSON (docs/inspection.schema.json)",
    };

    public Option<string?> Language { get; } = LanguageOption.Create();

    public InspectRequest Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(Files), parsed.GetValue(Key), parsed.GetValue(KeyPasswordFile), parsed.GetValue(Json),
        parsed.GetValue(Language));
}

/// <summary>Represents what <c>inspect</c> was asked for.</summary>
internal sealed record InspectRequest(
    IReadOnlyList<string> Files, string? KeyFile, string? KeyPasswordFile, bool Json, string? Language);
