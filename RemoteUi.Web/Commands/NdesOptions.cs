using System.CommandLine;
using RemoteUi.Core.Challenges;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>
/// The options that name the administration page of an NDES, and who asks it for challenge passwords.
/// </summary>
internal sealed class NdesOptions
{
    private readonly Option<string?> address = new("--ndes")
    {
        Description = "Fetch a challenge password for each device from this administration page, such as "
            + "http://ndes.example/certsrv/mscep_admin/",
        HelpName = "URL",
    };

    private readonly Option<string?> userName = new("--ndes-user")
    {
        Description = "The user who asks the page: DOMAIN\\name, name@domain, or name",
        HelpName = "NAME",
    };

    private readonly Option<string?> passwordFile = new("--ndes-password-file")
    {
        Description = "The file with that user's password, \"-\" for standard input; without it, the environment "
            + $"variable {ChallengePasswords.NdesVariable}",
        HelpName = "FILE",
    };

    public NdesOptions() => ServerOptions.Demand(
        address.Validators, text => ServerUrl.Read(text) is not null,
        "--ndes must be an http or https address without user name.");

    public IEnumerable<Option> All => [address, userName, passwordFile];

    /// <summary>Returns the page; null if none is named.</summary>
    /// <exception cref="StartException">User or password is missing, or nothing uses them.</exception>
    public NdesPage? Read(ParseResult parsed)
    {
        var (name, file) = (parsed.GetValue(userName), parsed.GetValue(passwordFile));
        if (parsed.GetValue(address) is not { } typed)
            return name is null && file is null
                ? null
                : throw new StartException("--ndes-user and --ndes-password-file need --ndes URL.");
        if (string.IsNullOrWhiteSpace(name)) throw new StartException("--ndes needs --ndes-user NAME.");
        var password = ChallengePasswords.ReadNdes(file)
            ?? throw new StartException(
                $"--ndes needs --ndes-password-file FILE, or {ChallengePasswords.NdesVariable} in the environment.");
        return new(ServerUrl.Read(typed)!, name.Trim()) { Password = password };
    }
}
