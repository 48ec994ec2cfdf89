using System.Globalization;
using RemoteUi.Workbench.Lint;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>The serial numbers of the certificates that the run has obtained so far.</summary>
internal static class SerialNumberChecks
{
    /// <summary>The number of certificates below which chance cannot be distinguished from order.</summary>
    public const int Needed = 5;

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E13", CheckLevel.Enroll, "RFC 5280, 4.1.2.2",
            ["NotPositive", "TooLong", "Repeated", "Predictable", "TooFew"], SerialNumbersAsync),
    ];

    private static async Task<CheckOutcome> SerialNumbersAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        await session.ControlAsync(needsCertificate: true, cancellationToken);
        return Judge([.. session.Footprint.Certificates.Select(one => one.SerialNumberBytes.ToArray())]);
    }

    /// <param name="numbers">The content of each INTEGER as in the certificate: big-endian, two's complement.</param>
    public static CheckOutcome Judge(IReadOnlyList<byte[]> numbers)
    {
        if (numbers.FirstOrDefault(number => !SerialNumbers.IsPositive(number)) is { } negative)
            return Fail(Severity.Medium, "NotPositive", Convert.ToHexString(negative));
        if (numbers.FirstOrDefault(number => number.Length > SerialNumbers.MaxBytes) is { } tooLong)
            return Fail(
                Severity.Medium, "TooLong", Convert.ToHexString(tooLong),
                tooLong.Length.ToString(CultureInfo.InvariantCulture));
        if (numbers.GroupBy(Convert.ToHexString).FirstOrDefault(group => group.Count() > 1) is { } repeated)
            return Fail(Severity.High, "Repeated", repeated.Key);
        var count = numbers.Count.ToString(CultureInfo.InvariantCulture);
        if (numbers.Count < Needed) return Inconclusive("TooFew", count);
        var varying = SerialNumbers.VaryingBits(numbers);
        var bits = varying.ToString(CultureInfo.InvariantCulture);
        return varying < SerialNumbers.MinVaryingBits
            ? Finding(Severity.Low, "Predictable", count, bits)
            : Pass(count, bits);
    }
}
