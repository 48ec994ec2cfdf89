using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Peers;

/// <summary>Sets the practice CA to each face, and knows what a client then needs.</summary>
internal static class FacePeers
{
    /// <summary>
    /// Sets a face, and returns a password: one that is good for every request, or for one with these names if the face
    /// wants that.
    /// </summary>
    public static string Act(this PracticeCaHost host, CaFace face, string subject = "CN=x", params string[] names)
    {
        const string Fixed = "0123456789ABCDEF";
        host.Set(_ => new()
        {
            Face = face,
            Challenge = face == CaFace.DynamicChallenge ? ChallengeRule.OneTime : ChallengeRule.Fixed,
            FixedPassword = new(Fixed),
        });
        if (face != CaFace.DynamicChallenge) return Fixed;
        var binding = new ChallengeBinding(
            ChallengeOrder.Subject(subject)!, names.Length == 0 ? null : ChallengeOrder.AlternativeNames(names));
        return host.Administration.MakeOneTimePassword(ChallengeOrder.Usual with { Binding = binding });
    }

    /// <summary>Returns the address of a face that a client is set to.</summary>
    public static Uri AddressOf(this PracticeCaHost host, CaFace face) => face switch
    {
        CaFace.Ndes => host.At("/certsrv/mscep/mscep.dll"),
        CaFace.EjbcaCa or CaFace.EjbcaRa => host.At("/ejbca/publicweb/apply/scep/practice/pkiclient.exe"),
        CaFace.StepCa or CaFace.OpenXpki => host.At("/scep/practice"),
        _ => host.Url,
    };

    /// <summary>Approves the first request that comes, if the face holds it.</summary>
    public static async Task ApproveAsync(this PracticeCaHost host, CaFace face)
    {
        if (face != CaFace.EjbcaRa) return;
        while (host.Administration.Register.Count == 0) await Task.Yield();
        host.Administration.Approve(1);
    }
}
