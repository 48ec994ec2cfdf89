namespace RemoteUi.Core.Machine;

/// <summary>
/// The names of the rules that a form may break (<see cref="RuleViolation.Rule"/>), which are keys of page texts. The
/// field is the form's property; a field of the key and certificate inside another form is named with its path, for
/// example <c>KeyAndCertificate.KeyName</c>.
/// </summary>
public static class Rules
{
    /// <summary>A required field is empty.</summary>
    public const string Required = nameof(Required);

    /// <summary>Too long. {0}: the maximum number of characters.</summary>
    public const string TooLong = nameof(TooLong);

    /// <summary>Not an integer in the range. {0}: the minimum, {1}: the maximum.</summary>
    public const string NotInRange = nameof(NotInRange);

    /// <summary>A posted value that is not one of the choices.</summary>
    public const string NotAChoice = nameof(NotAChoice);

    /// <summary>A character outside printable ASCII (a key's name).</summary>
    public const string NotPrintableAscii = nameof(NotPrintableAscii);

    /// <summary>A control character, such as a tab or a line break.</summary>
    public const string ControlCharacter = nameof(ControlCharacter);

    /// <summary>Not an absolute URL that begins with http:// or https://.</summary>
    public const string NotAnHttpUrl = nameof(NotAnHttpUrl);

    /// <summary>The URL contains a user name or a password.</summary>
    public const string UrlHasUserName = nameof(UrlHasUserName);

    /// <summary>The URL contains a fragment (#...).</summary>
    public const string UrlHasFragment = nameof(UrlHasFragment);

    /// <summary>Not a URL to which a path can be added: it has a query (?...), for example.</summary>
    public const string NotABaseUrl = nameof(NotABaseUrl);

    /// <summary>The port in the URL is not in the range. {0}: the minimum, {1}: the maximum.</summary>
    public const string UrlPortNotInRange = nameof(UrlPortNotInRange);

    /// <summary>The port in the URL differs from [Port Number:]. {0}: the port in the URL.</summary>
    public const string PortDiffers = nameof(PortDiffers);

    /// <summary>
    /// Not a thumbprint: 64 hexadecimal digits (SHA-256) or 40 (SHA-1), with or without colons or white space.
    /// </summary>
    public const string NotAFingerprint = nameof(NotAFingerprint);

    /// <summary>Too many servers. {0}: the maximum number.</summary>
    public const string TooManyServers = nameof(TooManyServers);

    /// <summary>Two servers have the same name. {0}: the name.</summary>
    public const string ServerDoubled = nameof(ServerDoubled);

    /// <summary>Too many CA certificates. {0}: the maximum number.</summary>
    public const string TooManyCaCertificates = nameof(TooManyCaCertificates);

    /// <summary>A CA certificate is too large. {0}: the maximum size in bytes.</summary>
    public const string CaCertificateTooLarge = nameof(CaCertificateTooLarge);

    /// <summary>What should be a CA certificate cannot be read as a certificate.</summary>
    public const string NotACertificate = nameof(NotACertificate);

    /// <summary>Neither an IP address nor a fully qualified domain name.</summary>
    public const string NotAnAddressOrDomainName = nameof(NotAnAddressOrDomainName);

    /// <summary>Neither an IP address nor a host name.</summary>
    public const string NotAHost = nameof(NotAHost);

    /// <summary>[IPSec] is selected, but no policy.</summary>
    public const string PolicyRequired = nameof(PolicyRequired);

    /// <summary>The IPSec policy is not registered. {0}: its name.</summary>
    public const string PolicyUnknown = nameof(PolicyUnknown);

    /// <summary>Too many IPSec policies. {0}: the maximum number.</summary>
    public const string TooManyPolicies = nameof(TooManyPolicies);

    /// <summary>Two IPSec policies have the same name. {0}: the name.</summary>
    public const string PolicyDoubled = nameof(PolicyDoubled);

    /// <summary>A policy to be deleted is used by a key or by the scheduled request. {0}: its name.</summary>
    public const string PolicyInUse = nameof(PolicyInUse);

    /// <summary>Not a valid date (yyyy-MM-dd).</summary>
    public const string NotADate = nameof(NotADate);

    /// <summary>Not a valid time of day (HH:mm).</summary>
    public const string NotATime = nameof(NotATime);

    /// <summary>Not the beginning of a domain name: letters, digits, hyphens, dots.</summary>
    public const string NotANamePrefix = nameof(NotANamePrefix);

    /// <summary>A fixed challenge password and one-time ones were entered.</summary>
    public const string NotBothPasswords = nameof(NotBothPasswords);

    /// <summary>No certificate with its key in PEM.</summary>
    public const string NotACertificateWithKey = nameof(NotACertificateWithKey);

    /// <summary>Neither an IP address nor a name with one place for the number, such as {0:000}.</summary>
    public const string NotANamePattern = nameof(NotANamePattern);

    /// <summary>Counting up from the IP address passes the last one.</summary>
    public const string AddressesRunOut = nameof(AddressesRunOut);

    /// <summary>The file is too large. {0}: the maximum size in MiB.</summary>
    public const string FileTooLarge = nameof(FileTooLarge);

    /// <summary>The file is not a text in UTF-8.</summary>
    public const string NotUtf8 = nameof(NotUtf8);

    /// <summary>The file names no device.</summary>
    public const string NoDevices = nameof(NoDevices);

    /// <summary>Too many devices. {0}: the maximum number.</summary>
    public const string TooManyDevices = nameof(TooManyDevices);

    /// <summary>The first line does not name the columns. {0}, {1}, {2}: the possible names.</summary>
    public const string NotTheColumns = nameof(NotTheColumns);

    /// <summary>A line has more cells than the first one. {0}: the number of columns.</summary>
    public const string TooManyCells = nameof(TooManyCells);

    /// <summary>A quotation mark of a CSV file is not closed, or not doubled within a quoted cell.</summary>
    public const string BadQuotes = nameof(BadQuotes);

    /// <summary>Lines of the file break rules.</summary>
    public const string FileHasBadLines = nameof(FileHasBadLines);

    /// <summary>Another line has the same common name. {0}: its number.</summary>
    public const string NameDoubled = nameof(NameDoubled);

    /// <summary>The confirmation of being responsible for the server is missing.</summary>
    public const string ConsentRequired = nameof(ConsentRequired);

    /// <summary>Not a distinguished name such as CN=printer, O=Example.</summary>
    public const string NotASubject = nameof(NotASubject);

    /// <summary>Not a list of names such as DNS:printer.example. {0}: the maximum number.</summary>
    public const string NotAlternativeNames = nameof(NotAlternativeNames);

    /// <summary>The server that the practice CA acts as does not have this choice.</summary>
    public const string NotWithFace = nameof(NotWithFace);

    /// <summary>The confirmation that something is replaced is missing.</summary>
    public const string NotConfirmed = nameof(NotConfirmed);

    /// <summary>No key usage is selected.</summary>
    public const string NoKeyUsage = nameof(NoKeyUsage);

    /// <summary>Not object identifiers, or too many. {0}: the maximum number.</summary>
    public const string NotObjectIdentifiers = nameof(NotObjectIdentifiers);

    /// <summary>The file of a CA is missing or too large. {0}: the maximum size in KiB.</summary>
    public const string OwnCaFileMissing = nameof(OwnCaFileMissing);

    /// <summary>The start time is not in the future. {0}: the machine's local time, a <see cref="DateTime"/>.</summary>
    public const string StartNotAhead = nameof(StartNotAhead);
}
