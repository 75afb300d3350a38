using System.Diagnostics;

namespace FraudWatch.Learning.Tests.Trees;

/// <summary>ONNX Runtime from npm, in a folder of its own beside the system's temporary files; once installed it stays there.</summary>
internal static class OnnxRuntime
{
    private const string Version = "1.30.0";

    private const string Script = """
        const ort = require('onnxruntime-node');
        const fs = require('fs');
        const [model, input, columns, output] = process.argv.slice(2);
        (async () => {
          const session = await ort.InferenceSession.create(model);
          const bytes = fs.readFileSync(input);
          const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
          const result = await session.run({ features: new ort.Tensor('float32', values, [values.length / columns, +columns]) });
          fs.writeFileSync(output, JSON.stringify(Object.fromEntries(Object.entries(result).map(([name, tensor]) => [name, Array.from(tensor.data)]))));
        })().catch(error => { console.error(error); process.exit(1); });
        """;

    private static readonly Lazy<string?> Fault = new(Install);

    private static string Folder => Path.Combine(Path.GetTempPath(), $"fraudwatch-onnxruntime-node-{Version}");

    /// <summary>Why it cannot run here, or null.</summary>
    public static string? Missing => Fault.Value;

    /// <summary>Runs a model over rows laid out one after the other; returns its outputs as JSON.</summary>
    public static string Run(byte[] model, byte[] rows, int columns)
    {
        var work = Directory.CreateTempSubdirectory("fraudwatch-onnx-").FullName;
        try
        {
            var (onnx, input, output) = (Path.Combine(work, "model.onnx"), Path.Combine(work, "rows.bin"), Path.Combine(work, "outputs.json"));
            var script = Path.Combine(Folder, $"run-{Guid.NewGuid():N}.js"); // beside node_modules, where node looks for the runtime
            File.WriteAllBytes(onnx, model);
            File.WriteAllBytes(input, rows);
            File.WriteAllText(script, Script);
            var error = Start("node", Folder, script, onnx, input, $"{columns}", output);
            File.Delete(script);
            return error is null ? File.ReadAllText(output) : throw new InvalidOperationException(error);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string? Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "onnxruntime-node")))
            return null;
        var staging = Directory.CreateTempSubdirectory("fraudwatch-onnxruntime-").FullName;
        var error = Start(
            "npm", staging, "install", "--ignore-scripts", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", $"onnxruntime-node@{Version}");
        if (error is not null)
            return $"onnxruntime-node {Version} could not be installed, so the ONNX export was not checked: {error}";
        try
        {
            Directory.Move(staging, Folder);
        }
        catch (IOException) when (Directory.Exists(Folder))
        {
            Directory.Delete(staging, recursive: true); // another run was first
        }

        return null;
    }

    private static string? Start(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            });
            if (process is null)
                return $"{program} did not start.";
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{program}: {error}";
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return $"{program}: {error.Message}";
        }
    }
}
