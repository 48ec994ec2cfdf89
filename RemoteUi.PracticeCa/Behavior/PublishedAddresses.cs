using System.Globalization;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Behavior;

/// <summary>Determines the addresses that issued certificates name: the set ones, or the program's own.</summary>
internal sealed class PublishedAddresses(BehaviorStore behaviors, IPracticeCaAddress host)
{
    /// <summary>The path under which the program publishes.</summary>
    public const string Path = "/practice-ca/public";

    /// <summary>What the name of a CA ends with if it is that of the root above it.</summary>
    public const string RootSuffix = "-root";

    /// <summary>Gets the address that holds unless another is set; empty if the host does not know its own.</summary>
    public string Default => host.Http is { } http ? new Uri(http, Path).AbsoluteUri : "";

    /// <summary>Returns the name of a CA in the addresses at which it publishes; it never changes.</summary>
    /// <param name="ca">The number of the CA, counted from 1.</param>
    public static string NameOf(int ca) => ca switch
    {
        1 => "ca",
        2 => "next-ca",
        _ => string.Create(CultureInfo.InvariantCulture, $"ca-{ca}"),
    };

    /// <summary>Returns the name of the root above a CA in the addresses at which it publishes.</summary>
    public static string NameOfRoot(int ca) => NameOf(ca) + RootSuffix;

    /// <summary>Returns the addresses in the certificates of an issuer, or null if they name none.</summary>
    /// <param name="ca">The number of the issuer.</param>
    public PublicationAddresses? Of(int ca)
    {
        if (Base is not { } start) return null;
        var pointers = behaviors.Current.Pointers;
        var issuer = start + NameOf(ca);
        return new(
            pointers == RevocationPointers.Ocsp ? null : issuer + ".crl",
            pointers == RevocationPointers.Crl ? null : start + "ocsp",
            issuer + ".cer");
    }

    /// <summary>
    /// Returns the addresses in the certificate of an issuing CA, at which the root above it publishes, or null if it
    /// names none. The responder does not answer for roots.
    /// </summary>
    /// <param name="ca">The number of the issuing CA.</param>
    public PublicationAddresses? OfRoot(int ca) =>
        Base is { } start ? new(start + NameOfRoot(ca) + ".crl", null, start + NameOfRoot(ca) + ".cer") : null;

    /// <summary>Gets the start of all addresses, with a slash at its end; null if it is not known.</summary>
    private string? Base =>
        (behaviors.Current.PublishedAt ?? Default).TrimEnd('/') is { Length: > 0 } at ? at + "/" : null;
}
