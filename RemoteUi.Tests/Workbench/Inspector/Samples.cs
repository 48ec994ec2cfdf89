using System.Text;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Fuzz;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>The messages of one transaction with the fake CA, and the inspector at the time of that CA.</summary>
internal static class Samples
{
    public static FakeTimeProvider Clock { get; } = new(FakeAuthority.Today);

    /// <summary>The keys of the fake CA and of the client.</summary>
    public static InspectionKeys Keys { get; } = new(
        [PrivateKey.FromPkcs8(FakeIdentities.Ca.Key.ExportPkcs8PrivateKey()), Enrollee.Key]);

    /// <summary>The key of the client, which opens replies.</summary>
    public static InspectionKeys ClientKeys { get; } = new([Enrollee.Key]);

    public static byte[] Request => Recordings.Once.Request.Message.Bytes;

    public static byte[] Reply => Recordings.Once.CertReps[0];

    public static byte[] CaCertificate => FakeIdentities.Ca.Certificate.RawData;

    public static Inspection Inspect(byte[] bytes, InspectionKeys? keys = null) =>
        new MessageInspector(Clock).Inspect(new InspectedInput("input", bytes), keys ?? InspectionKeys.None);

    public static Inspection Inspect(string text, InspectionKeys? keys = null) =>
        Inspect(Encoding.UTF8.GetBytes(text), keys);

    /// <summary>A capture of GetCACaps, GetCACert, and a PKCSReq with its reply.</summary>
    public static CaptureWriter Capture(byte[]? request = null, byte[]? reply = null) =>
        new CaptureWriter().Connection(
            FakeAuthority.Today,
            (CaptureWriter.Get("/scep?operation=GetCACaps"),
                CaptureWriter.Reply("AES\nPOSTPKIOperation\nSHA-256\nSHA-512\n"u8.ToArray(), "text/plain")),
            (CaptureWriter.Get("/scep?operation=GetCACert"),
                CaptureWriter.Reply(CaCertificate, "application/x-x509-ca-cert")),
            (CaptureWriter.Post("/scep?operation=PKIOperation", request ?? Request),
                CaptureWriter.Reply(reply ?? Reply)));

    /// <summary>Reads everything that an inspection has, the trees included.</summary>
    public static void ReadAll(Inspection inspection)
    {
        foreach (var item in inspection.AllItems()) _ = item.Tree?.Roots;
    }
}
