namespace RemoteUi.Core.Machine;

/// <summary>
/// The names of the rules a form may break (<see cref="RuleViolation.Rule"/>): keys of the pages' words. The field is
/// the form's property; a field of the key and certificate inside another form is named with its path, for example
/// <c>KeyAndCertificate.KeyName</c>.
/// </summary>
public static class Rules
{
    /// <summary>Nothing was typed where something is needed.</summary>
    public const string Required = nameof(Required);

    /// <summary>Longer than allowed. {0}: the most characters allowed.</summary>
    public const string TooLong = nameof(TooLong);

    /// <summary>Not a whole number in the range. {0}: the least, {1}: the most.</summary>
    public const string NotInRange = nameof(NotInRange);

    /// <summary>A posted value that is none of the choices offered.</summary>
    public const string NotAChoice = nameof(NotAChoice);

    /// <summary>A character outside printable ASCII (a key's name).</summary>
    public const string NotPrintableAscii = nameof(NotPrintableAscii);

    /// <summary>A control character, such as a tab or a line end.</summary>
    public const string ControlCharacter = nameof(ControlCharacter);

    /// <summary>Not an absolute address that begins with http:// or https://.</summary>
    public const string NotAnHttpUrl = nameof(NotAnHttpUrl);

    /// <summary>The address holds a user name or a password.</summary>
    public const string UrlHasUserName = nameof(UrlHasUserName);

    /// <summary>The address holds a fragment (#...).</summary>
    public const string UrlHasFragment = nameof(UrlHasFragment);

    /// <summary>The port in the address is not the one in [Port Number:]. {0}: the port in the address.</summary>
    public const string PortDiffers = nameof(PortDiffers);

    /// <summary>
    /// Not a thumbprint: 64 hexadecimal digits (SHA-256) or 40 (SHA-1), with or without colons or blanks.
    /// </summary>
    public const string NotAFingerprint = nameof(NotAFingerprint);

    /// <summary>Neither an IP address nor a fully qualified domain name.</summary>
    public const string NotAnAddressOrDomainName = nameof(NotAnAddressOrDomainName);

    /// <summary>[IPSec] is chosen, and no policy with it.</summary>
    public const string PolicyRequired = nameof(PolicyRequired);

    /// <summary>The IPSec policy is not registered. {0}: its name.</summary>
    public const string PolicyUnknown = nameof(PolicyUnknown);

    /// <summary>More IPSec policies than may be registered. {0}: the most.</summary>
    public const string TooManyPolicies = nameof(TooManyPolicies);

    /// <summary>Two IPSec policies of the same name. {0}: the name.</summary>
    public const string PolicyDoubled = nameof(PolicyDoubled);

    /// <summary>A policy that would go is used by a key or by the timed request. {0}: its name.</summary>
    public const string PolicyInUse = nameof(PolicyInUse);

    /// <summary>Not a date of the calendar (yyyy-MM-dd).</summary>
    public const string NotADate = nameof(NotADate);

    /// <summary>Not a time of day (HH:mm).</summary>
    public const string NotATime = nameof(NotATime);

    /// <summary>
    /// The start does not lie ahead of the machine's clock. {0}: the machine's local time, a <see cref="DateTime"/>.
    /// </summary>
    public const string StartNotAhead = nameof(StartNotAhead);
}
