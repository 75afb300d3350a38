Console.WriteLine("fraudwatch");
