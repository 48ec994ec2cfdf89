using System.ComponentModel.DataAnnotations;

namespace RemoteUi.Web.Access;

/// <summary>Represents the limits of log-ins (section <c>Access</c> of the configuration).</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>
    /// How many passwords and codes one caller may send in a minute, 1 to 10000. Callers on this computer are one.
    /// </summary>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; set; } = 30;
}
