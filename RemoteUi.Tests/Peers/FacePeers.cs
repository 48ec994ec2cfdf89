using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.PracticeCa;

namespace RemoteUi.Tests.Peers;

/// <summary>Sets the practice CA to each face, and knows what a client then needs.</summary>
internal static class FacePeers
{
    public const string Password = "0123456789ABCDEF";

    /// <summary>Sets a face with a password that is good for every request.</summary>
    public static void Act(this PracticeCaHost host, CaFace face) => host.Set(_ => new()
    {
        Face = face,
        Challenge = ChallengeRule.Fixed,
        FixedPassword = new(Password),
    });

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
