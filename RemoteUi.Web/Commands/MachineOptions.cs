using System.CommandLine;
using System.Text;
using RemoteUi.Core;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>The options of every command that talks to a running Remote UI.</summary>
internal sealed class MachineOptions
{
    /// <summary>The variable with the token. A token is never an argument, which every user can see.</summary>
    public const string TokenVariable = "REMOTE_UI_TOKEN";

    private const string StandardInput = "-";

    private readonly Option<string> server = new("--server")
    {
        Description = "The address of the running Remote UI, http or https",
        HelpName = "URL",
        Required = true,
    };

    private readonly Option<string?> tokenFile = new("--token-file")
    {
        Description = "The file with the API token, \"-\" for standard input; without it, the environment variable "
            + TokenVariable,
        HelpName = "FILE",
    };

    private readonly Option<bool> json = JsonOption.Create();
    private readonly Option<string?> language = LanguageOption.Create();

    public MachineOptions() => ServerOptions.Demand(
        server.Validators, text => ServerUrl.Read(text) is not null,
        "--server must be an http or https address without user name.");

    public IEnumerable<Option> All => [server, tokenFile, json, language];

    public bool AsJson(ParseResult parsed) => parsed.GetValue(json);

    public string? Language(ParseResult parsed) => parsed.GetValue(language);

    public Uri Server(ParseResult parsed) => ServerUrl.Read(parsed.GetRequiredValue(server))!;

    /// <exception cref="StartException">There is no token.</exception>
    public Secret Token(ParseResult parsed) =>
        Secret.FromTyped(Read(parsed.GetValue(tokenFile))?.Trim())
            ?? throw new StartException($"There is no token. Use --token-file, or set {TokenVariable}.");

    private static string? Read(string? file)
    {
        if (file is null) return Environment.GetEnvironmentVariable(TokenVariable);
        using var lines = file == StandardInput ? Console.In : new StreamReader(file, Encoding.UTF8);
        return lines.ReadLine();
    }
}
