using Microsoft.Extensions.Options;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Storage;

/// <summary>Provides the paths in the data folder.</summary>
internal sealed class PracticeCaFolder
{
    private readonly string root;

    public PracticeCaFolder(IOptions<PracticeCaOptions> options)
    {
        root = options.Value.DataDirectory;
        if (string.IsNullOrWhiteSpace(root))
            throw new OptionsValidationException(
                PracticeCaOptions.Section, typeof(PracticeCaOptions), ["PracticeCa:DataDirectory is not set"]);
    }

    /// <summary>The folder of the register's files in earlier versions.</summary>
    public string Register => Path.Combine(root, "register");

    public string RegisterDatabase => Path.Combine(root, PracticeCaOptions.RegisterDatabase);

    public string Behavior => Path.Combine(root, "behavior.json");

    /// <summary>Which CAs there are.</summary>
    public string Authorities => Path.Combine(root, "authorities.json");

    public string Profile => Path.Combine(root, "profile.json");

    public string OneTimePasswords => Path.Combine(root, "one-time-passwords.json");

    /// <summary>Returns the path of a key and its certificate.</summary>
    public string Identity(string name) => Path.Combine(root, name + ".pem");

    /// <summary>Returns the paths of all stored keys.</summary>
    public IEnumerable<string> Identities() => Directory.Exists(root) ? Directory.GetFiles(root, "*.pem") : [];
}
