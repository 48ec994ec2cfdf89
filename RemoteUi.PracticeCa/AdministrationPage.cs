using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Writes the administration page as an NDES delivers its own: the thumbprint of the CA in groups, and the challenge
/// password in bold.
/// </summary>
internal static class AdministrationPage
{
    /// <summary>The digits of a group.</summary>
    private const int Group = 8;

    public static PracticeCaReply WithPassword(X509Certificate2 ca, string password) => With(
        ca, password,
        "This password can be used only once and will expire within 60 minutes. Each request needs a password of its "
            + "own: reload the page.");

    /// <summary>The page of an NDES that has one password for all (UseSinglePassword).</summary>
    public static PracticeCaReply WithSinglePassword(X509Certificate2 ca, string password) => With(
        ca, password, "This password can be used multiple times and will not expire.");

    public static PracticeCaReply CacheIsFull(int max) => NdesPages.Page(
        200,
        $"The password cache is full. This practice CA keeps at most {max} unused challenge passwords; wait until one "
            + "is used or 60 minutes old.");

    public static PracticeCaReply NotPermitted { get; } = NdesPages.Page(
        401,
        "You do not have sufficient permission to enroll with SCEP. Log in as an administrator of this device who has "
            + "no two-factor authentication.");

    /// <summary>The page of an NDES with a policy module, which has the passwords made elsewhere.</summary>
    public static PracticeCaReply Closed { get; } = NdesPages.Page(
        403,
        "Access is denied: a policy module decides on challenge passwords. For challenge passwords of this page, turn "
            + "off the policy module on [CA Behavior].");

    private static PracticeCaReply With(X509Certificate2 ca, string password, string validity) => NdesPages.Page(
        200,
        "The thumbprint of the CA certificate (SHA-256) is: <B> "
            + $"{Grouped(ca.GetCertHashString(HashAlgorithmName.SHA256))} </B>",
        $"The enrollment challenge password is: <B> {WebUtility.HtmlEncode(password)} </B>",
        validity);

    private static string Grouped(string digits) =>
        string.Join(' ', digits.Chunk(Group).Select(group => new string(group)));
}
