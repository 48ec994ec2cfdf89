using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using RemoteUi.Core;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Represents what the key ring is protected with (section <c>KeyRing</c> of the configuration): a passphrase, a
/// certificate, or nothing.
/// </summary>
public sealed class KeyRingOptions : IValidatableObject
{
    public const string Section = "KeyRing";

    /// <summary>The name of the systemd credential with the passphrase.</summary>
    public const string Credential = "key-ring-passphrase";

    /// <summary>Asked once: a restart of the device builds the host again, with nobody at the terminal.</summary>
    private static readonly Lazy<Secret> Typed = new(() => Passphrases.Ask("Passphrase of the key ring: ", false));

    /// <summary>The file with the passphrase in its first line.</summary>
    public string PassphraseFile { get; set; } = "";

    /// <summary>Whether the passphrase is asked for on the terminal at the start.</summary>
    public bool AskPassphrase { get; set; }

    /// <summary>The file with the passphrase used until now, to change it. Needed for one start.</summary>
    public string PreviousPassphraseFile { get; set; } = "";

    /// <summary>The PKCS #12 file with an RSA certificate and its private key.</summary>
    public string CertificateFile { get; set; } = "";

    /// <summary>The file with the password of the PKCS #12 file in its first line; empty for none.</summary>
    public string CertificatePasswordFile { get; set; } = "";

    private string CredentialFile { get; set; } = "";

    /// <summary>
    /// Reads the section, before the services are built, because the passphrase decides which are needed.
    /// </summary>
    public static KeyRingOptions Read(IConfiguration configuration)
    {
        var options = new KeyRingOptions();
        StrictSection.Bind(configuration.GetSection(Section), options);
        var failures = options.Validate(new(options)).Select(failure => failure.ErrorMessage!).ToList();
        if (failures.Count > 0) throw new OptionsValidationException(Section, typeof(KeyRingOptions), failures);
        if (configuration["CREDENTIALS_DIRECTORY"] is { Length: > 0 } credentials)
            options.CredentialFile = Path.Combine(credentials, Credential);
        return options;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (new[] { PassphraseFile.Length > 0, AskPassphrase, CertificateFile.Length > 0 }.Count(isSet => isSet) > 1)
            yield return new(
                $"Only one of {Section}:{nameof(PassphraseFile)}, {nameof(AskPassphrase)}, and "
                    + $"{nameof(CertificateFile)} can be set");
        if (CertificatePasswordFile.Length > 0 && CertificateFile.Length == 0)
            yield return new($"{Section}:{nameof(CertificatePasswordFile)} needs {nameof(CertificateFile)}");
    }

    /// <summary>Returns the passphrase, or null if the key ring is not protected by one.</summary>
    public Secret? FindPassphrase()
    {
        if (PassphraseFile.Length > 0) return Passphrases.FromFile(PassphraseFile);
        if (CertificateFile.Length > 0) return null;
        if (AskPassphrase)
            return Passphrases.CanAsk
                ? Typed.Value
                : throw new StartException(
                    $"{Section}:{nameof(AskPassphrase)} is on, but there is no terminal to ask on. Set "
                        + $"{Section}:{nameof(PassphraseFile)} instead.");
        return File.Exists(CredentialFile) ? Passphrases.FromFile(CredentialFile) : null;
    }
}
